import { sql } from 'kysely'
import type { ClaimFacet, FacetCount, FacetRequest, FieldFacetRequest, GraphRequest, Listing, Listings, Selection, SharedClaims } from '@whosaid/schema'
import { yearCounts } from '../year-counts.ts'
import { Filters } from './filter/filters.ts'
import { LISTINGS } from './listings.ts'
import type { Snapshot } from './snapshot.ts'
import { raw, type Sql } from './statement.ts'

/** How many there are does not depend on their order. */
const ANY_ORDER: { readonly [L in Listing]: Listings[L]['order'] } = {
  article: 'NEWEST', claim: 'ARTICLE_POSITION', entity: 'NAME', quantity: 'ARTICLE_POSITION', timeline: 'OLDEST', search: 'RELEVANCE',
}

export async function countsOf(requests: readonly Selection<Listing>[], snapshot: Snapshot): Promise<number[]> {
  const questions = await Promise.all(requests.map(async ({ listing, filter }) => {
    const { from, condition } = await LISTINGS[listing](filter as never, ANY_ORDER[listing] as never, snapshot)
    return sql`select count(*)::int as count from ${from} where ${condition}`
  }))
  return (await snapshot.each<{ count: number }>(questions)).map(([row]) => row?.count ?? 0)
}

/** Where the values of a facet stand: in the claim, or in a table of what it has. */
const FACETS: Readonly<Record<ClaimFacet, { readonly value: string; readonly table?: string }>> = {
  kind: { value: 'c.kind' }, mode: { value: 'c.mode' }, article: { value: 'c.article' }, speaker: { value: 'c.speaker' },
  about: { value: 'v.entity', table: 'about' }, unit: { value: 'v.unit', table: 'quantity' }, measure: { value: 'v.measure', table: 'quantity' },
  // By date first: which years a date may be in, EDTF says.
  year: { value: 'c.about_time' },
}

export async function facetsOf(requests: readonly FacetRequest[], snapshot: Snapshot): Promise<FacetCount[][]> {
  const questions = await Promise.all(requests.map(async ({ filter, facet }) => {
    const { value, table } = FACETS[facet]
    const condition = await new Filters(snapshot).claim('c', filter)
    const joined = table === undefined ? raw('') : sql`join ${raw(table)} v on v.claim = c.key and ${snapshot.valid('v')}`
    // A claim counts once for a value.
    const count = raw(table === undefined ? 'count(*)' : 'count(distinct c.key)')
    return sql`select ${raw(value)} as value, ${count}::int as count from claim c ${joined}
      where ${snapshot.valid('c')} and ${raw(value)} is not null and ${condition} group by 1`
  }))
  const counts = await ask(questions, snapshot)
  return counts.map((dates, index) => (requests[index]?.facet === 'year' ? yearCounts(dates) : dates))
}

export async function entityKindsOf(filters: readonly Listings['entity']['filter'][], snapshot: Snapshot): Promise<FacetCount[][]> {
  const questions = await Promise.all(filters.map(async (filter) => {
    const condition = await new Filters(snapshot).entity('e', filter)
    return sql`select e.kind as value, count(*)::int as count from entity e where ${snapshot.valid('e')} and ${condition} group by 1`
  }))
  return ask(questions, snapshot)
}

export async function fieldFacetsOf(requests: readonly FieldFacetRequest[], snapshot: Snapshot): Promise<FacetCount[][]> {
  const questions = await Promise.all(requests.map(async ({ filter, kind, field }) => {
    const condition = await new Filters(snapshot).entity('e', filter)
    return sql`select v.value, count(*)::int as count from entity_value v join entity e on e.slug = v.entity and ${snapshot.valid('e')}
      where v.kind = ${kind} and v.field = ${field} and ${snapshot.valid('v')} and ${condition} group by 1`
  }))
  return ask(questions, snapshot)
}

export async function graphsOf(requests: readonly GraphRequest[], snapshot: Snapshot): Promise<SharedClaims[][]> {
  const questions = await Promise.all(requests.map(async ({ filter, first }) => {
    const condition = await new Filters(snapshot).claim('c', filter)
    return sql`select a.entity as source, b.entity as target, count(distinct c.key)::int as claims
      from claim c join about a on a.claim = c.key and ${snapshot.valid('a')} join about b on b.claim = c.key and a.entity < b.entity and ${snapshot.valid('b')}
      where ${snapshot.valid('c')} and ${condition} group by 1, 2 order by 3 desc, 1, 2 limit ${first}`
  }))
  return snapshot.each<SharedClaims>(questions)
}

/** Counts of several questions, most first, then by value. */
async function ask(questions: readonly Sql[], snapshot: Snapshot): Promise<FacetCount[][]> {
  const counts = await snapshot.each<FacetCount>(questions)
  return counts.map((some) => some.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)))
}
