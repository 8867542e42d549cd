import type { Around, Entity } from '@whosaid/schema'
import type { Field } from '../../packages/schema/src/fields/field.ts'
import { fixtureModel } from './content-fixture.ts'

/** What a field type finds wrong with a value, and where in it. */
export function issuesOf<Value>(field: Field<Value>, given: unknown): { readonly path: string; readonly message: string }[] {
  return (field.shape.safeParse(given).error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }))
}

/** Whether a value passes a condition; `entities` are those that it can name. */
export function passes<Value>(field: Field<Value>, condition: unknown, value: Value | undefined, entities: readonly Entity[] = []): boolean {
  if (field.filter === undefined) throw new Error(`${field.label} has no filter`)
  const owner = fixtureModel().entities[0]!
  const around: Around = { owner, field: 'field', entity: (slug) => entities.find((entity) => entity.slug === slug) ?? null, passes: () => true }
  return field.filter.fits(condition, value, around)
}
