import type { Article, ArticleSource, Claim, ContentVersion, Entity, Quantity, Store } from '@whosaid/schema'
import { countsOf, entityKindsOf, facetsOf, fieldFacetsOf, graphsOf } from './counts.ts'
import { incomingOf, recordsOf, referrersOf, relatedOf } from './lookups.ts'
import { pagesOf } from './pages.ts'
import type { Snapshot } from './snapshot.ts'

/** A store that asks PostgreSQL for one publication: one statement for each batch, and nothing held but parts of filters. */
export function postgresStore(snapshot: Snapshot, content: ContentVersion): Store {
  return {
    synchronous: false,
    content,
    during: (signal) => postgresStore(snapshot.during(signal), content),
    articles: (slugs) => recordsOf<Article>('article', slugs, snapshot),
    entities: (slugs) => recordsOf<Entity>('entity', slugs, snapshot),
    claims: (keys) => recordsOf<Claim>('claim', keys, snapshot),
    sources: (slugs) => recordsOf<Entity | ArticleSource>('source', slugs, snapshot),
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
