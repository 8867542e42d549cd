import { conditionsOf, kindFilterOf, kindNamed, kinds, wordFits, type Around, type Entity, type KindFilter, type WordFilter } from '@whosaid/schema'
import type { Listed } from '../corpus.ts'

/** The tests that an entity filter sets by kinds' own fields: an entity of another kind does not pass. */
export function kindTests(filter: object, entities: Listed<Entity>): ((entity: Entity) => boolean)[] {
  return kinds.flatMap(({ name }) => {
    const condition = kindFilterOf(filter, name)
    return condition === undefined ? [] : [(entity: Entity) => entity.kind === name && kindFits(condition, entity, entities)]
  })
}

/** Whether an entity passes all conditions of its kind's filter: the field types say what each means. */
function kindFits(filter: KindFilter, owner: Entity, entities: Listed<Entity>): boolean {
  const { slug } = filter as { readonly slug?: WordFilter | null }
  if (slug && !wordFits(slug, owner.slug)) return false
  return conditionsOf(kindNamed(owner.kind)).every(({ name, field, filter: declared }) => {
    const condition = filter[name]
    if (condition === null || condition === undefined) return true
    const around: Around = { owner, field, entity: (key) => entities.find(key), passes: (other, inner) => kindFits(inner, other, entities) }
    return declared.fits(condition, owner.fields[field], around)
  })
}
