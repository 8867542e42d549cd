import { textsOf, type Claim, type ClaimFilter, type Listing, type Listings, type Model, type Page, type PageRequest, type SearchHit, type Selection, type Store } from '@whosaid/schema'
import { versionOf } from '../../index/version.ts'
import { Best } from '../../text/best.ts'
import { corpusOf } from './corpus.ts'
import { documentsOf, TYPES, type Hit } from './documents.ts'
import { counted, facetCounts, fieldValues } from './facets.ts'
import { filtersOf } from './filter/filters.ts'
import { rankingsOf } from './order.ts'
import { filtered, inPlace, ordered, pageOf, type Sequence } from './sequence.ts'
import { relatedTo, sharedClaims } from './shared-claims.ts'
import { timelineOf } from './timeline.ts'

type Sequences = { readonly [L in Listing]: (filter: Listings[L]['filter'], order: Listings[L]['order']) => Sequence<Listings[L]['record']> }

/** A store that holds a model in memory and answers at once. */
export function memoryStore(model: Model, version = versionOf(model)): Store {
  const corpus = corpusOf(model)
  const documents = documentsOf(corpus)
  const filters = filtersOf(corpus, documents)
  const rankings = rankingsOf(corpus)
  const timeline = timelineOf(corpus, filters)
  const { articles, claims, entities, sources, quantities } = corpus

  const sequences: Sequences = {
    article: (filter, order) => filtered(rankings.article(order), articles.items, (key) => articles.ordinal(key), filters.article(filter)),
    claim: (filter, order) =>
      order === 'RELEVANCE' ? byRelevance(filter) : filtered(rankings.claim(order), claims.items, (key) => claims.ordinal(key), filters.claim(filter)),
    entity: (filter, order) => filtered(rankings.entity(order), entities.items, (key) => entities.ordinal(key), filters.entity(filter)),
    quantity: (filter) => inPlace(quantities.items, (key) => quantities.ordinal(key), filters.quantity(filter)),
    timeline: (filter) => inPlace(timeline.entries, (key) => timeline.ordinal(key), timeline.choose(filter)),
    search({ query, types }) {
      const hits = documents.search(query, types ?? TYPES)
      return ordered(hits.length, (rank) => searchHit(hits.at(rank)), (key) => {
        const node = nodeOf(key)
        return node && hits.rankOf(node.type, node.key)
      })
    },
  }

  /** Chosen claims by the sum of their scores for every text of the filter, best first. */
  const byRelevance = (filter: ClaimFilter): Sequence<Claim> => {
    const totals = new Float64Array(claims.items.length)
    for (const text of textsOf(filter)) documents.addScores('claim', text, totals)
    const chosen = Uint32Array.from(filters.claim(filter))
    const best = new Best(chosen, Float64Array.from(chosen, (ordinal) => totals[ordinal]!))
    return ordered(best.length, (rank) => claims.items[best.at(rank).document]!, (key) => {
      const ordinal = claims.ordinal(key)
      return ordinal === undefined ? undefined : best.rankOf(ordinal)
    })
  }

  const page = <L extends Listing>(request: PageRequest<L>): Page<L> => pageOf(sequences[request.listing](request.filter, request.order), request)
  const count = <L extends Listing>({ listing, filter }: Selection<L>): number => sequences[listing](filter, ANY_ORDER[listing]).count()

  return {
    synchronous: true,
    content: { version, articles: model.articles.length, claims: model.claims.length, entities: model.entities.length },
    articles: (slugs) => slugs.map((slug) => articles.find(slug)),
    entities: (slugs) => slugs.map((slug) => entities.find(slug)),
    claims: (keys) => keys.map((key) => claims.find(key)),
    sources: (slugs) => slugs.map((slug) => sources.find(slug)),
    quantities: (keys) => keys.map((key) => quantities.find(key)),
    referrers: (requests) => requests.map(({ field, target }) => corpus.referrers.get(`${field} ${target}`) ?? []),
    incomingRelations: (keys) => keys.map((key) => corpus.incoming.get(key) ?? []),
    related: (requests) => requests.map(({ entity, first }) => relatedTo(corpus, entity).slice(0, first)),
    pages: (requests) => requests.map((request) => page(request)),
    counts: (requests) => requests.map((request) => count(request)),
    facets: (requests) => requests.map(({ filter, facet }) => facetCounts(corpus, filters.claim(filter), facet)),
    entityKinds: (requests) => requests.map((filter) => counted(filters.entity(filter), (ordinal) => [entities.items[ordinal]!.kind])),
    fieldFacets: (requests) => requests.map(({ filter, kind, field }) => counted(filters.entity(filter), (ordinal) => fieldValues(entities.items[ordinal]!, kind, field))),
    graphs: (requests) => requests.map(({ filter, first }) => sharedClaims(corpus, filters.claim(filter)).slice(0, first)),
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
