import { textsOf, type Claim, type ClaimFilter, type IncomingRelation, type Listing, type Listings, type Model, type ModelChange, type Page, type PageRequest, type SearchHit, type Selection, type Store } from '@whosaid/schema'
import { versionOf } from '../../index/version.ts'
import { Best } from '../../text/best.ts'
import type { FieldsOf } from '../../text/tables.ts'
import { TextIndex } from '../../text/text-index.ts'
import { changedColumns, cutsBetween, touchedBy, type Touched } from './columns/change.ts'
import type { Columns } from './columns/columns.ts'
import { pack } from './columns/pack.ts'
import { Corpus } from './corpus.ts'
import { documentsOf, TYPES, type Documents, type Hit } from './documents.ts'
import { counted, facetsOf, fieldValues } from './facets.ts'
import { filtersOf } from './filter/filters.ts'
import { rankingsOf } from './order.ts'
import { filtered, inPlace, ordered, pageOf, type Sequence } from './sequence.ts'
import { relatedTo, sharedClaims } from './shared-claims.ts'
import { textEdits } from './text-edits.ts'
import { timelineOf, type Timeline } from './timeline.ts'

type Sequences = { readonly [L in Listing]: (filter: Listings[L]['filter'], order: Listings[L]['order']) => Sequence<Listings[L]['record']> }

/** A store in memory, and what it is made of. */
export interface MemoryStore extends Store {
  readonly corpus: Corpus
  readonly columns: Columns
  /** The index of its texts, made when first asked for. */
  readonly text: () => TextIndex
}

/** Gives the index of so many documents, by reading them or from what there is. */
type IndexOf = (size: number, fieldsOf: FieldsOf) => TextIndex

/** A store that holds a model in memory and answers at once. */
export const memoryStore = (model: Model, version = versionOf(model)): MemoryStore => storeOf(pack(model), version)

/** Of a store whose text index is still to be made: the store from whose index that will be, and what changed since. */
const pending = new WeakMap<MemoryStore, { readonly base: MemoryStore; readonly touched: Touched }>()

/**
 * A store of changed content, made from the store of what it was; that one stays as it is. Its text index follows when first asked for:
 * change upon change keeps one former store until then, never a chain of them.
 */
export function changed(store: MemoryStore, change: ModelChange, version: string): MemoryStore {
  const [before, now] = [pending.get(store), touchedBy(change)]
  const base = before?.base ?? store
  const touched = { articles: now.articles.union(before?.touched.articles ?? NONE), entities: now.entities.union(before?.touched.entities ?? NONE) }
  const columns = changedColumns(store.columns, change)
  const next = storeOf(columns, version, (_size, fieldsOf) => {
    pending.delete(next)
    return base.text().replaced(textEdits(base.corpus, columns, cutsBetween(base.columns, columns, touched)), fieldsOf)
  })
  pending.set(next, { base, touched })
  return next
}

const NONE: ReadonlySet<string> = new Set()

/** A store over columns. What it needs beyond them is made when first asked for. */
export function storeOf(columns: Columns, version: string, indexOf: IndexOf = (size, fieldsOf) => TextIndex.of(size, fieldsOf)): MemoryStore {
  const corpus = new Corpus(columns)
  const documents = once((): Documents => documentsOf(corpus, indexOf))
  const filters = filtersOf(corpus, documents)
  const rankings = rankingsOf(corpus)
  const facetCounts = facetsOf(corpus)
  const timeline = once((): Timeline => timelineOf(corpus, filters))
  const { articles, claims, entities, quantities } = corpus

  const sequences: Sequences = {
    article: (filter, order) => filtered(articles, filters.article(filter), rankings.article(order)),
    claim: (filter, order) => (order === 'RELEVANCE' ? byRelevance(filter) : filtered(claims, filters.claim(filter), rankings.claim(order))),
    entity: (filter, order) => filtered(entities, filters.entity(filter), rankings.entity(order)),
    quantity: (filter) => inPlace(quantities, filters.quantity(filter)),
    timeline: (filter) => inPlace(timeline().entries, timeline().choose(filter)),
    search({ query, types }) {
      const hits = documents().search(query, types ?? TYPES)
      return ordered(hits.length, (rank) => searchHit(hits.at(rank)), (key) => {
        const node = nodeOf(key)
        return node && hits.rankOf(node.type, node.key)
      })
    },
  }

  /** Chosen claims by the sum of their scores for every text of the filter, best first. */
  const byRelevance = (filter: ClaimFilter): Sequence<Claim> => {
    const totals = new Float64Array(claims.size)
    for (const text of textsOf(filter)) documents().addScores('claim', text, totals)
    const chosen = filters.claim(filter).toList()
    const best = new Best(chosen, Float64Array.from(chosen, (ordinal) => totals[ordinal]!))
    return ordered(best.length, (rank) => claims.item(best.at(rank).document), (key) => {
      const ordinal = claims.ordinal(key)
      return ordinal === undefined ? undefined : best.rankOf(ordinal)
    })
  }

  const page = <L extends Listing>(request: PageRequest<L>): Page<L> => pageOf(sequences[request.listing](request.filter, request.order), request)
  const count = <L extends Listing>({ listing, filter }: Selection<L>): number => sequences[listing](filter, ANY_ORDER[listing]).count()
  const chosenEntities = (filter: Listings['entity']['filter']): Uint32Array => filters.entity(filter).toList()
  const incoming = (key: string): IncomingRelation[] => {
    const ordinal = claims.ordinal(key)
    if (ordinal === undefined) return []
    const { relations, layout, tables: { claim } } = corpus
    return Array.from(relations.incoming(ordinal), (at) => ({ from: layout.claimKey(relations.from[at]!), index: at - claim.relations[relations.from[at]!]! }))
  }

  return {
    synchronous: true,
    corpus,
    columns,
    text: () => documents().index,
    content: { version, articles: articles.size, claims: claims.size, entities: entities.size },
    articles: (slugs) => slugs.map((slug) => articles.find(slug)),
    entities: (slugs) => slugs.map((slug) => entities.find(slug)),
    claims: (keys) => keys.map((key) => claims.find(key)),
    sources: (slugs) => slugs.map((slug) => corpus.source(slug)),
    quantities: (keys) => keys.map((key) => quantities.find(key)),
    referrers: (requests) => requests.map(({ field, target }) => corpus.referrers.get(`${field} ${target}`) ?? []),
    incomingRelations: (keys) => keys.map(incoming),
    related: (requests) => requests.map(({ entity, first }) => relatedTo(corpus, entity).slice(0, first)),
    pages: (requests) => requests.map((request) => page(request)),
    counts: (requests) => requests.map((request) => count(request)),
    facets: (requests) => requests.map(({ filter, facet }) => facetCounts(filters.claim(filter), facet)),
    entityKinds: (requests) => requests.map((filter) => counted(chosenEntities(filter), (ordinal) => [entities.items[ordinal]!.kind])),
    fieldFacets: (requests) => requests.map(({ filter, kind, field }) => counted(chosenEntities(filter), (ordinal) => fieldValues(entities.items[ordinal]!, kind, field))),
    graphs: (requests) => requests.map(({ filter, first }) => sharedClaims(corpus, filters.claim(filter), first)),
  }
}

const searchHit = (hit: Hit): SearchHit => ({
  type: 'search', key: `${hit.type}:${hit.key}`, score: hit.score, highlight: hit.highlight(), node: { type: hit.type, key: hit.key },
})

/** The type and the key that a hit's key is made of. */
function nodeOf(hitKey: string): Pick<Hit, 'type' | 'key'> | undefined {
  const type = TYPES.find((each) => hitKey.startsWith(`${each}:`))
  return type === undefined ? undefined : { type, key: hitKey.slice(type.length + 1) }
}

/** How many there are does not depend on their order. */
const ANY_ORDER: { readonly [L in Listing]: Listings[L]['order'] } = {
  article: 'NEWEST', claim: 'ARTICLE_POSITION', entity: 'NAME', quantity: 'ARTICLE_POSITION', timeline: 'OLDEST', search: 'RELEVANCE',
}

/** Makes something when it is first asked for, and once; what it was made from may go then. */
function once<T>(make: () => T): () => T {
  let source: (() => T) | undefined = make
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: source!() }
    source = undefined
    return made.value
  }
}
