import { sql } from 'kysely'
import { conditionsOf, kindFilterOf, kindNamed, kinds, wordFits, type Around, type Entity, type EntityFilter, type KindFilter, type WordFilter } from '@whosaid/schema'
import type { Snapshot } from '../snapshot.ts'
import type { Sql } from '../statement.ts'

/** Entities are read in pieces of this many. */
const CHUNK = 1000

/**
 * The slugs that pass the conditions on kinds' own fields, for each kind that a filter sets some for. What such a condition means is
 * the field type's to say, in JavaScript: the one place where the database does not decide. The entities of the kind are read once
 * for a version and a filter.
 */
export function kindSlugs(filter: EntityFilter, snapshot: Snapshot): Promise<readonly (readonly string[])[]> {
  return Promise.all(kinds.flatMap(({ name }) => {
    const condition = kindFilterOf(filter, name)
    return condition === undefined ? [] : [snapshot.remember(`kind ${name} ${JSON.stringify(condition)}`, () => fitting(name, condition, snapshot))]
  }))
}

async function fitting(kind: string, condition: KindFilter, snapshot: Snapshot): Promise<string[]> {
  const surroundings = new Surroundings(snapshot)
  const slugs: string[] = []
  for (let after = '', more = true; more; ) {
    const rows = await snapshot.rows<{ record: string }>(sql`
      select e.record from entity e where e.kind = ${kind} and e.slug > ${after} and ${snapshot.valid('e')} order by e.slug limit ${CHUNK}`)
    const entities = rows.map(({ record }) => JSON.parse(record) as Entity)
    slugs.push(...(await surroundings.filter(entities, condition)).map(({ slug }) => slug))
    after = entities.at(-1)?.slug ?? after
    more = entities.length === CHUNK
  }
  return slugs
}

/** What conditions see beside an entity: other entities, read when the first look at them fails. */
class Surroundings {
  readonly #snapshot: Snapshot
  readonly #known = new Map<string, Entity | null>()

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  async filter(entities: readonly Entity[], condition: KindFilter): Promise<Entity[]> {
    for (const entity of entities) this.#known.set(entity.slug, entity)
    for (;;) {
      const missing = new Set<string>()
      const fit = entities.filter((entity) => fits(condition, entity, (slug) => this.#find(slug, missing)))
      if (missing.size === 0) return fit
      await this.#read([...missing])
    }
  }

  #find(slug: string, missing: Set<string>): Entity | null {
    const found = this.#known.get(slug)
    if (found === undefined) missing.add(slug)
    return found ?? null
  }

  async #read(slugs: readonly string[]): Promise<void> {
    const valid = (alias: string): Sql => this.#snapshot.valid(alias)
    const rows = await this.#snapshot.rows<{ asked: string; record: string; direct: boolean }>(sql`
      select e.slug as asked, e.record, true as direct from entity e where e.slug = any(${slugs}::text[]) and ${valid('e')}
      union all select f.key, e.record, false from former f join entity e on e.slug = f.item and ${valid('e')} where f.type = 'entity' and f.key = any(${slugs}::text[]) and ${valid('f')}`)
    for (const slug of slugs) this.#known.set(slug, null)
    for (const { asked, record } of rows.toSorted((a, b) => Number(a.direct) - Number(b.direct))) this.#known.set(asked, JSON.parse(record) as Entity)
  }
}

/** Whether an entity passes all conditions of its kind's filter: the field types say what each means. */
function fits(filter: KindFilter, owner: Entity, entity: Around['entity']): boolean {
  const { slug } = filter as { readonly slug?: WordFilter | null }
  if (slug && !wordFits(slug, owner.slug)) return false
  return conditionsOf(kindNamed(owner.kind)).every(({ name, field, filter: declared }) => {
    const condition = filter[name]
    if (condition === null || condition === undefined) return true
    return declared.fits(condition, owner.fields[field], { owner, field, entity, passes: (other, inner) => fits(inner, other, entity) })
  })
}
