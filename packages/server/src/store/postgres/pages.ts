import { sql } from 'kysely'
import { UnknownKey, type Listing, type Listings, type Page, type PageRequest } from '@whosaid/schema'
import { LISTINGS, type ListQuery } from './listings.ts'
import type { Snapshot } from './snapshot.ts'
import { every, raw, together, TRUE, type Sql } from './statement.ts'

/** A row of a page's statement: an item, or, without one, what is known of the page's ends. */
interface PageRow {
  readonly request: number
  readonly place: number
  readonly key: string
  readonly record: string | null
  /** Of a page's ends: whether there is the key it goes on from, and what is chosen beyond it. */
  readonly after_found: boolean | null
  readonly before_found: boolean | null
  readonly behind: boolean | null
  readonly ahead: boolean | null
}

/** Pages, all in one statement: by keyset, so that a page far down costs what the first one does. */
export async function pagesOf<L extends Listing>(requests: readonly PageRequest<L>[], snapshot: Snapshot): Promise<Page<L>[]> {
  const queries = await Promise.all(requests.map(({ listing, filter, order }) => LISTINGS[listing](filter, order, snapshot)))
  if (queries.length === 0) return []
  const rows = await snapshot.rows<PageRow>(together(queries.flatMap((query, index) => [items(query, requests[index]!, index), ...ends(query, requests[index]!, index)])))
  const byRequest = Map.groupBy(rows, ({ request }) => request)
  return requests.map((request, index) => pageOf(request, queries[index]!, byRequest.get(index) ?? []))
}

function pageOf<L extends Listing>({ take, from, after, before }: PageRequest<L>, { read }: ListQuery<L>, rows: readonly PageRow[]): Page<L> {
  const edge = rows.find(({ record }) => record === null)
  if (after !== undefined && edge?.after_found !== true) throw new UnknownKey(after)
  if (before !== undefined && edge?.before_found !== true) throw new UnknownKey(before)
  const found = rows.flatMap(({ key, record, place }) => (record === null ? [] : [{ key, record, place }])).toSorted((a, b) => a.place - b.place)
  const shown: Listings[L]['record'][] = found.slice(0, take).map(({ key, record }) => read(record, key))
  const more = found.length > take
  return {
    items: from === 'end' ? shown.toReversed() : shown,
    hasNextPage: (from === 'start' && more) || edge?.ahead === true,
    hasPreviousPage: (from === 'end' && more) || edge?.behind === true,
  }
}

/** One more than asked for tells whether there is more on the far side. */
function items<L extends Listing>(query: ListQuery<L>, request: PageRequest<L>, index: number): Sql {
  const { after, before, take, from } = request
  const within = every([
    query.condition,
    ...(after === undefined ? [] : [beyond(query, '>', after)]),
    ...(before === undefined ? [] : [beyond(query, '<', before)]),
  ])
  const order = sql.join(query.order.map((term) => (from === 'start' ? term : sql`${term} desc`)))
  return sql`select ${index}::int as request, row_number() over ()::int as place, page.key, page.record, null::bool as after_found, null::bool as before_found, null::bool as behind, null::bool as ahead
    from (select ${query.key} as key, ${query.record} as record from ${query.from} where ${within} order by ${order} limit ${take + 1}) as page`
}

/** What is known of the ends of a page that goes on from a key. */
function ends<L extends Listing>(query: ListQuery<L>, { after, before }: PageRequest<L>, index: number): Sql[] {
  if (after === undefined && before === undefined) return []
  const anyWhere = (condition: Sql): Sql => sql`exists (select 1 from ${query.from} where ${condition})`
  const found = (key: string | undefined): Sql => (key === undefined ? TRUE : anyWhere(ofKey(query, key)))
  return [sql`select ${index}::int, 0, '', null, ${found(after)}, ${found(before)},
    ${after === undefined ? raw('false') : anyWhere(every([query.condition, beyond(query, '<=', after)]))},
    ${before === undefined ? raw('false') : anyWhere(every([query.condition, beyond(query, '>=', before)]))}`]
}

function beyond<L extends Listing>(query: ListQuery<L>, comparison: '<' | '>' | '<=' | '>=', key: string): Sql {
  const terms = sql.join([...query.order])
  return sql`(${terms}) ${raw(comparison)} (select ${terms} from ${query.from} where ${ofKey(query, key)})`
}

const ofKey = <L extends Listing>({ key, place }: ListQuery<L>, wanted: string): Sql => sql`${key} = ${wanted} and ${place}`
