import { textsOf, type Claim, type ClaimFilter, type IncomingRelation, type Listing, type Listings, type Model, type Page, type PageRequest, type SearchHit, type Selection, type Store } from '@whosaid/schema'
import { versionOf } from '../../index/version.ts'
import { changedColumns, type Change } from './columns/change.ts'
import type { Columns } from './columns/columns.ts'
import { pack } from './columns/pack.ts'
import { Corpus } from './corpus.ts'
import { documentsOf, type Documents, type Hit } from './documents.ts'
import { counted, facetsOf, fieldValues } from './facets.ts'
import { filtersOf } from './filter/filters.ts'
import { rankingsOf } from './order.ts'
import { filtered, inPlace, listed, pageOf, type Sequence } from './sequence.ts'
import { relatedTo, sharedClaims } from './shared-claims.ts'
import { timelineOf, type Timeline } from './timeline.ts'

type Sequences = { readonly [L in Listing]: (filter: Listings[L]['filter'], order: Listings[L]['order']) => Sequence<Listings[L]['record']> }

/** A store in memory, and the columns that it reads. */
export interface MemoryStore extends Store {
  readonly columns: Columns
}

/** A store that holds a model in memory and answers at once. */
export const memoryStore = (model: Model, version = versionOf(model)): MemoryStore => storeOf(pack(model), version)

/** A store of changed content, made from the store of what it was; that one stays as it is. */
export const changed = (store: MemoryStore, change: Change, version: string): MemoryStore => storeOf(changedColumns(store.columns, change), version)

/** A store over columns. What it needs beyond them is made when first asked for. */
export function storeOf(columns: Columns, version: string): MemoryStore {
  const corpus = new Corpus(columns)
  const documents = once((): Documents => documentsOf(corpus))
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
      const { hits, found } = documents().search(query, types ?? ['article', 'claim', 'entity'])
      return listed(hits, hitKey, (hit): SearchHit => ({
        type: 'search', key: hitKey(hit), score: hit.score, highlight: documents().highlight(hit, found), node: { type: hit.type, key: hit.key },
      }))
    },
  }

  /** Chosen claims by the sum of their scores for every text of the filter, best first. */
  const byRelevance = (filter: ClaimFilter): Sequence<Claim> => {
    const scores = textsOf(filter).map((text) => documents().scores('claim', text))
    const total = (ordinal: number): number => scores.reduce((sum, score) => sum + (score.get(ordinal) ?? 0), 0)
    const found = Array.from(filters.claim(filter).toList(), (ordinal) => ({ ordinal, score: total(ordinal) }))
    return listed(found.toSorted((a, b) => b.score - a.score), ({ ordinal }) => claims.item(ordinal).key, ({ ordinal }) => claims.item(ordinal))
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
    columns,
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

const hitKey = ({ type, key }: Hit): string => `${type}:${key}`

/** How many there are does not depend on their order. */
const ANY_ORDER: { readonly [L in Listing]: Listings[L]['order'] } = {
  article: 'NEWEST', claim: 'ARTICLE_POSITION', entity: 'NAME', quantity: 'ARTICLE_POSITION', timeline: 'OLDEST', search: 'RELEVANCE',
}

/** Makes something when it is first asked for, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
