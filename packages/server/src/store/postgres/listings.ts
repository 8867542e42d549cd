import { sql } from 'kysely'
import { textsOf, type DateValue, type Listing, type Listings, type NodeType, type Quantity, type SearchHit, type TimelineEntry } from '@whosaid/schema'
import { highlight } from '../../text/highlight.ts'
import { tokensOf } from '../../text/tokens.ts'
import { claimReader } from './claim-record.ts'
import { Filters } from './filter/filters.ts'
import { textQuery, type TextQuery } from './filter/text.ts'
import type { Kept } from './kept.ts'
import { nameKey } from './publish/document.ts'
import type { Snapshot } from './snapshot.ts'
import { every, FALSE, raw, type Sql } from './statement.ts'

/** A list as SQL: from what, which of it, in what order, and how a row becomes a record. */
export interface ListQuery<L extends Listing> {
  readonly from: Sql
  readonly condition: Sql
  /** Expressions that each grow along the list, and end in a key. */
  readonly order: readonly Sql[]
  /** What a cursor names. */
  readonly key: Sql
  /** What a cursor's item must be: one that is not chosen has its place in most orders too. */
  readonly place: Sql
  readonly record: Sql
  readonly read: (record: string) => Listings[L]['record']
}

/** A record that was read before stays the same one: whoever asks for it by its slug later needs no statement. */
function keptIn<Item extends { readonly slug: string }>(kept: Kept<Item | null>): (record: string) => Item {
  return (record) => {
    const item = JSON.parse(record) as Item
    const known = kept.get(item.slug)
    if (known !== undefined && known !== null) return known
    kept.set(item.slug, item, record.length)
    return item
  }
}

/** How each listing is asked for. */
export const LISTINGS: { readonly [L in Listing]: (filter: Listings[L]['filter'], order: Listings[L]['order'], snapshot: Snapshot) => Promise<ListQuery<L>> } = {
  article: async (filter, order, snapshot) => ({
    from: raw('article i'),
    condition: every([snapshot.valid('i'), await new Filters(snapshot).article('i', filter)]),
    order: [raw({ NEWEST: 'i.newest', OLDEST: 'i.oldest', TITLE: 'i.title_rank' }[order]), raw('i.slug')],
    key: raw('i.slug'), place: snapshot.valid('i'), record: raw('i.record'), read: keptIn(snapshot.kept.article),
  }),

  async claim(filter, order, snapshot) {
    const condition = every([snapshot.valid('i'), await new Filters(snapshot).claim('i', filter)])
    const canonical = [raw('i.article'), raw('i.position')]
    const shape = { condition, key: raw('i.key'), record: raw('i.record'), read: claimReader(snapshot.kept.source) }
    if (order !== 'RELEVANCE') {
      const first = { ARTICLE_POSITION: [], NEWEST: [raw('i.newest')], OLDEST: [raw('i.oldest')] }[order]
      return { ...shape, from: raw('claim i'), order: [...first, ...canonical], place: snapshot.valid('i') }
    }
    const queries = (await Promise.all(textsOf(filter).map((text) => textQuery(text, snapshot)))).filter(({ tsquery }) => tsquery !== '')
    if (queries.length === 0) return { ...shape, from: raw('claim i'), order: canonical, place: condition }
    return {
      ...shape, place: condition,
      from: sql`claim i join document d on d.key = 'claim:' || i.key and ${snapshot.valid('d')}`,
      order: [sql`(- (${sql.join(queries.map((one) => rank(one, 'd')), sql` + `)}))`, ...canonical],
    }
  },

  entity: async (filter, order, snapshot) => ({
    from: order === 'NAME' ? raw('entity i') : sql`entity i join standing s on s.entity = i.slug and ${snapshot.valid('s')}`,
    condition: every([snapshot.valid('i'), await new Filters(snapshot).entity('i', filter)]),
    order: order === 'NAME' ? [raw('i.name_rank'), raw('i.slug')] : [raw('(- s.claims)'), raw('s.entity')],
    key: raw('i.slug'), place: snapshot.valid('i'), record: raw('i.record'), read: keptIn(snapshot.kept.entity),
  }),

  quantity: async (filter, _order, snapshot) => ({
    from: raw('quantity i'),
    condition: every([snapshot.valid('i'), await new Filters(snapshot).quantity('i', filter)]),
    order: [raw('i.article'), raw('i.place'), raw('i.position')],
    key: raw('i.key'), place: snapshot.valid('i'), record: raw('i.record'), read: (record) => JSON.parse(record) as Quantity,
  }),

  timeline: async (filter, _order, snapshot) => ({
    from: raw('timeline i'),
    condition: every([snapshot.valid('i'), await new Filters(snapshot).timeline('i', filter)]),
    order: [raw('i.earliest'), raw('i.latest'), raw('i.key')],
    key: raw('i.key'), place: snapshot.valid('i'),
    record: raw("json_build_array(i.key, i.edtf, i.basis, i.label, i.type, i.node)::text"),
    read: readEntry,
  }),

  async search({ query, types }, _order, snapshot) {
    const text = await textQuery(query, snapshot)
    const score = text.tsquery === '' ? raw('0::float4') : sql`(${rank(text, 'i')} + case when ${nameKey(query)} = any(i.called) then ${WHOLE_NAME}::float4 else 0 end)`
    const condition = text.tsquery === '' ? FALSE : every([
      snapshot.valid('i'), sql`i.terms @@ ${text.tsquery}::tsquery`, ...(types ? [sql`i.type = any(${[...types]}::text[])`] : []),
    ])
    return {
      from: raw('document i'), condition,
      order: [sql`(- ${score})`, raw('i.type'), raw('i.node')],
      key: raw('i.key'), place: condition,
      record: sql`json_build_array(i.type, i.node, ${score}, i.texts)::text`,
      read: (record) => readHit(record, text),
    }
  },
}

/** What a query that is a whole name or alias adds to the score of what is called so: more than any text can gather. */
const WHOLE_NAME = 100

/** How well a document fits: what its words count, held back in a long text. */
const rank = ({ tsquery }: TextQuery, alias: string): Sql =>
  sql`ts_rank('{0.125, 0.25, 0.5, 1}', ${raw(alias)}.terms, ${tsquery}::tsquery, 1)`

function readEntry(record: string): TimelineEntry {
  const [key, edtf, basis, label, type, node] = JSON.parse(record) as [string, string, string | null, string, NodeType, string]
  const date: DateValue = { edtf, basis }
  return { type: 'timeline', key, date, label, node: { type, key: node } }
}

function readHit(record: string, { terms, prefixes, phrases }: TextQuery): SearchHit {
  const [type, key, score, stored] = JSON.parse(record) as [NodeType, string, number, string]
  const texts = JSON.parse(stored) as string[]
  const begun = texts.flatMap((text) => (prefixes.length === 0 ? [] : tokensOf(text).map(({ term }) => term).filter((term) => prefixes.some((prefix) => term.startsWith(prefix)))))
  return { type: 'search', key: `${type}:${key}`, score, highlight: highlight(texts, { terms: new Set([...terms, ...begun]), phrases }), node: { type, key } }
}
