import { parseDocument, isMap, isSeq } from 'yaml'
import type { Guess } from './guesses.ts'

/** What an editor decides of a guess: it is right, it is to be something else, or it is to go. */
export type Decision =
  | { readonly do: 'accept' }
  /** A value as YAML: `2031-05-14`, `[keel]`, `{ source: keel }`. */
  | { readonly do: 'correct'; readonly yaml: string }
  /** What the guess is about goes; with `claim`, the whole claim. */
  | { readonly do: 'drop'; readonly claim: boolean }

/** A value that is no YAML. */
export class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue'
}

/** Keys in which anything else than a text would be a slip: they are taken as they are typed. */
const TEXTS = new Set(['text', 'title', 'summary', 'hedge', 'quote', 'name', 'description'])

/**
 * A file's text once a guess is decided; its layout is for `formatFile`.
 * @throws UnreadableValue
 */
export function decided(text: string, { claim, at, field }: Pick<Guess, 'claim' | 'at' | 'field'>, decision: Decision): string {
  const document = parseDocument(text, { stringKeys: true })
  const path = claim === null ? [] : ['claims', claim]
  if (decision.do === 'drop' && decision.claim && claim !== null) {
    document.deleteIn(path)
    return document.toString({ lineWidth: 0 })
  }
  if (decision.do === 'correct') document.setIn([...path, field], document.createNode(valueOf(field, decision.yaml)))
  if (decision.do === 'drop') document.deleteIn([...path, field])
  const todo = document.getIn([...path, 'todo'], true)
  if (isSeq(todo)) {
    todo.delete(at)
    if (todo.items.length === 0) document.deleteIn([...path, 'todo'])
  }
  if (!isMap(document.contents)) throw new Error('the file holds no map')
  return document.toString({ lineWidth: 0 })
}

function valueOf(field: string, yaml: string): unknown {
  if (TEXTS.has(field)) return yaml
  const value = parseDocument(yaml, { stringKeys: true, strict: true })
  const [error] = value.errors
  if (error !== undefined) throw new UnreadableValue(error.message.split('\n')[0] ?? 'This is no YAML.')
  return value.toJS({ maxAliasCount: 0 }) as unknown
}
