import type { Article, ArticleSource, Claim, ContentVersion, Entity, Quantity, Store } from '@whosaid/schema'
import { countsOf, entityKindsOf, facetsOf, fieldFacetsOf, graphsOf } from './counts.ts'
import { Kept } from './kept.ts'
import { incomingOf, recordsOf, referrersOf, relatedOf } from './lookups.ts'
import { pagesOf } from './pages.ts'
import type { Snapshot } from './snapshot.ts'

/** Records of articles, entities and sources that stay at hand, of each: claims name the same ones again and again. */
const KEPT_RECORDS = 10_000

/** A store that asks PostgreSQL for one publication: one statement for each batch. It keeps what of the publication was read last, never all. */
export const postgresStore = (snapshot: Snapshot, content: ContentVersion): Store =>
  storeOver(snapshot, content, { article: new Kept(KEPT_RECORDS), entity: new Kept(KEPT_RECORDS), source: new Kept(KEPT_RECORDS) })

/** By key. A null is kept too: a publication never changes. */
interface Records {
  readonly article: Kept<Article | null>
  readonly entity: Kept<Entity | null>
  readonly source: Kept<Entity | ArticleSource | null>
}

function storeOver(snapshot: Snapshot, content: ContentVersion, kept: Records): Store {
  const keeping = async <Item>(into: Kept<Item>, keys: readonly string[], read: Promise<Item[]>): Promise<Item[]> => {
    const items = await read
    items.forEach((item, index) => into.set(keys[index]!, item))
    return items
  }
  return {
    synchronous: false,
    content,
    during: (signal) => storeOver(snapshot.during(signal), content, kept),
    atHand: { article: (slug) => kept.article.get(slug), entity: (slug) => kept.entity.get(slug), source: (slug) => kept.source.get(slug) },
    articles: (slugs) => keeping(kept.article, slugs, recordsOf<Article>('article', slugs, snapshot)),
    entities: (slugs) => keeping(kept.entity, slugs, recordsOf<Entity>('entity', slugs, snapshot)),
    claims: (keys) => recordsOf<Claim>('claim', keys, snapshot),
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
