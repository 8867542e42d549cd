import type { Article, ArticleSource, Claim, ContentVersion, Entity, Quantity, Store } from '@whosaid/schema'
import { countsOf, entityKindsOf, facetsOf, fieldFacetsOf, graphsOf } from './counts.ts'
import type { Kept } from './kept.ts'
import { incomingOf, recordsOf, referrersOf, relatedOf } from './lookups.ts'
import { pagesOf } from './pages.ts'
import type { Snapshot } from './snapshot.ts'

/** A store that asks PostgreSQL for one publication: one statement for each batch. It keeps what of the publication was read last, never all. */
export function postgresStore(snapshot: Snapshot, content: ContentVersion): Store {
  const { kept } = snapshot
  const keeping = async <Item>(into: Kept<Item>, keys: readonly string[], read: Promise<Item[]>): Promise<Item[]> => {
    const items = await read
    items.forEach((item, index) => into.set(keys[index]!, item))
    return items
  }
  return {
    synchronous: false,
    content,
    during: (signal) => postgresStore(snapshot.during(signal), content),
    atHand: { article: (slug) => kept.article.get(slug), entity: (slug) => kept.entity.get(slug), source: (slug) => kept.source.get(slug), claim: (key) => kept.claim.get(key) },
    articles: (slugs) => keeping(kept.article, slugs, recordsOf<Article>('article', slugs, snapshot)),
    entities: (slugs) => keeping(kept.entity, slugs, recordsOf<Entity>('entity', slugs, snapshot)),
    claims: (keys) => keeping(kept.claim, keys, recordsOf<Claim>('claim', keys, snapshot)),
    sources: (slugs) => keeping(kept.source, slugs, recordsOf<Entity | ArticleSource>('source', slugs, snapshot)),
    quantities: (keys) => recordsOf<Quantity>('quantity', keys, snapshot),
    referrers: (requests) => referrersOf(requests, snapshot),
    incomingRelations: (keys) => incomingOf(keys, snapshot),
    related: (requests) => relatedOf(requests, snapshot),
    pages: (requests) => pagesOf(requests, snapshot),
    counts: (requests) => countsOf(requests, snapshot),
    facets: (requests) => facetsOf(requests, snapshot),
    entityKinds: (filters) => entityKindsOf(filters, snapshot),
    fieldFacets: (requests) => fieldFacetsOf(requests, snapshot),
    graphs: (requests) => graphsOf(requests, snapshot),
  }
}
