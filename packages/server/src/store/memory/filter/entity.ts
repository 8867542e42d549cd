import { fieldsOf, kindFilterOf, kindNamed, kinds, type DateFilter, type DateValue, type Entity, type FieldFilter, type KindFilter, type WordFilter } from '@whosaid/schema'
import type { Table } from '../corpus.ts'
import { dateFits } from './date.ts'
import { fits } from './combine.ts'

/** The tests that an entity filter sets by kinds' own fields: an entity of another kind does not pass. */
export function kindTests(filter: object, entities: Table<Entity>): ((entity: Entity) => boolean)[] {
  return kinds.flatMap(({ name }) => {
    const condition = kindFilterOf(filter, name)
    return condition === undefined ? [] : [(entity: Entity) => entity.kind === name && kindFits(condition, entity, entities)]
  })
}

/** Whether an entity's own fields pass all conditions of its kind's filter. */
function kindFits(filter: KindFilter, entity: Entity, entities: Table<Entity>): boolean {
  return fieldsOf(kindNamed(entity.kind)).every(([field, { filter: declared, nests }]) => {
    const condition = declared === undefined ? undefined : filter[declared.name]
    return declared === undefined || condition === null || condition === undefined || fieldFits(declared, condition, entity, field, nests === true, entities)
  })
}

function fieldFits(declared: FieldFilter, condition: unknown, entity: Entity, field: string, nests: boolean, entities: Table<Entity>): boolean {
  const value = entity.fields[field]
  switch (declared.by) {
    case 'date': return dateFits(condition as DateFilter, (value as DateValue | undefined) ?? null)
    case 'entity': {
      const named = nests ? wholesOf(entity, field, entities) : typeof value === 'string' ? [value] : []
      return named.some((slug) => fits(condition as WordFilter, slug))
    }
    case 'kind': {
      const slugs = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : []
      return slugs.some((slug) => {
        const target = entities.find(slug)
        return target !== null && kindFits(condition as KindFilter, target, entities)
      })
    }
  }
}

/** An entity and everything that contains it, from the inside outward. */
function wholesOf(entity: Entity, field: string, entities: Table<Entity>): string[] {
  const slugs = [entity.slug]
  for (let next = entity.fields[field]; typeof next === 'string'; next = entities.find(next)?.fields[field]) slugs.push(next)
  return slugs
}
