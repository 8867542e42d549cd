import { UnknownKey, type FacetCount, type FacetRequest, type Listing, type Listings, type Model, type Page, type PageRequest, type RelatedEntity, type Selection, type Store } from '@whosaid/schema'
import { versionOf } from '../../index/version.ts'
import type { Bits } from './bits.ts'
import { corpusOf, type Corpus } from './corpus.ts'
import { facetCounts } from './facets.ts'
import { filtersOf, type Filters } from './filter.ts'
import { rankingsOf, TABLES } from './order.ts'

/** A store that holds a model in memory and answers at once. */
export function memoryStore(model: Model, version = versionOf(model)): Store {
  const corpus = corpusOf(model)
  const filters = filtersOf(corpus)
  const ranking = rankingsOf(corpus)

  const page = <L extends Listing>({ listing, filter, order, take, from, after, before }: PageRequest<L>): Page<L> => {
    const { ordinals, ranks } = ranking(listing, order)
    const rankOf = (key: string): number => {
      const ordinal = corpus[TABLES[listing]].ordinal(key)
      if (ordinal === undefined) throw new UnknownKey(key)
      return ranks[ordinal]!
    }
    const [low, high] = [after === undefined ? -1 : rankOf(after), before === undefined ? ordinals.length : rankOf(before)]
    const chosen = select(filters, { listing, filter })
    const found: number[] = []
    const step = from === 'start' ? 1 : -1
    // One more than asked for tells whether there is more on the far side.
    for (let rank = from === 'start' ? low + 1 : high - 1; rank > low && rank < high && found.length <= take; rank += step) {
      const ordinal = ordinals[rank]!
      if (chosen.has(ordinal)) found.push(ordinal)
    }
    const more = found.length > take
    const items = found.slice(0, take)
    if (from === 'end') items.reverse()
    const behind = (start: number, end: number): boolean => {
      for (let rank = start; rank < end; rank++) if (chosen.has(ordinals[rank]!)) return true
      return false
    }
    return {
      items: items.map((ordinal) => corpus[TABLES[listing]].items[ordinal] as Listings[L]['record']),
      hasNextPage: from === 'start' ? more || behind(high, ordinals.length) : behind(high, ordinals.length),
      hasPreviousPage: from === 'end' ? more || behind(0, low + 1) : behind(0, low + 1),
    }
  }

  return {
    synchronous: true,
    content: {
      version,
      articles: model.articles.length,
      claims: model.claims.length,
      entities: model.entities.length,
    },
    articles: (slugs) => slugs.map((slug) => corpus.articles.find(slug)),
    entities: (slugs) => slugs.map((slug) => corpus.entities.find(slug)),
    claims: (keys) => keys.map((key) => corpus.claims.find(key)),
    sources: (slugs) => slugs.map((slug) => corpus.sources.find(slug)),
    quantities: (keys) => keys.map((key) => corpus.quantities.get(key) ?? null),
    referrers: (requests) => requests.map(({ field, target }) => corpus.referrers.get(`${field} ${target}`) ?? []),
    incomingRelations: (keys) => keys.map((key) => corpus.incoming.get(key) ?? []),
    related: (requests) => requests.map(({ entity, first }) => related(corpus, entity).slice(0, first)),
    pages: (requests) => requests.map((request) => page(request)),
    counts: (requests) => requests.map((request) => select(filters, request).count()),
    facets: (requests) => requests.map((request: FacetRequest): readonly FacetCount[] => facetCounts(corpus, filters.claim(request.filter), request.facet)),
  }
}

/** The items that a filter over a listing chooses. */
const select = <L extends Listing>(filters: Filters, { listing, filter }: Selection<L>): Bits => filters[listing](filter)

function related({ claims, claimsByEntity }: Corpus, entity: string): RelatedEntity[] {
  const shared = new Map<string, number>()
  for (const ordinal of claimsByEntity.of(entity)) {
    for (const other of claims.items[ordinal]!.about) if (other !== entity) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .map(([slug, count]) => ({ entity: slug, claims: count }))
    .toSorted((a, b) => b.claims - a.claims || (a.entity < b.entity ? -1 : 1))
}
