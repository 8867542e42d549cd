import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml'
import type { JsonSchema } from '../editor/json-schema.ts'

/** What a file may hold at a place; nothing where its keys are not known. */
export type Form = JsonSchema | undefined

const formsOf = (form: Form): readonly JsonSchema[] => (form === undefined ? [] : (form.anyOf ?? [form]))

export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')

/** The form of a map among those that may stand there: the one that knows most of its keys. */
function formOf(map: YAMLMap, form: Form): Form {
  const known = ({ properties = {} }: JsonSchema): number => map.items.filter((pair) => Object.hasOwn(properties, keyOf(pair))).length
  return formsOf(form).filter(({ properties }) => properties !== undefined).toSorted((a, b) => known(b) - known(a))[0]
}

/** The pairs of a map in the order of its shape, each with its own form; keys that the shape lacks stay behind, as written. */
export function inOrder(map: YAMLMap, form: Form): readonly (readonly [pair: Pair, form: Form])[] {
  const properties = formOf(map, form)?.properties ?? {}
  const order = Object.keys(properties)
  const place = (pair: Pair): number => (order.includes(keyOf(pair)) ? order.indexOf(keyOf(pair)) : order.length)
  return map.items.toSorted((a, b) => place(a) - place(b)).map((pair) => [pair, Object.hasOwn(properties, keyOf(pair)) ? properties[keyOf(pair)] : undefined])
}

export const formOfItems = (form: Form): Form => formsOf(form).find(({ items }) => items !== undefined)?.items

/** Whether a map is the longer way to write what a plain value can say too, as a date with its basis is. */
export const isLongForm = (node: unknown, form: Form): boolean => isMap(node) && formsOf(form).length > 1
