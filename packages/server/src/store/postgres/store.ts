import type { ContentVersion, Store } from '@whosaid/schema'
import { countsOf, entityKindsOf, facetsOf, fieldFacetsOf, graphsOf } from './counts.ts'
import { incomingOf, keptRecordsOf, quantitiesOf, referrersOf, relatedOf } from './lookups.ts'
import { pagesOf } from './pages.ts'
import type { Snapshot } from './snapshot.ts'

/** A store that asks PostgreSQL for one publication: one statement for each batch. It keeps what of the publication was read last, never all. */
export function postgresStore(snapshot: Snapshot, content: ContentVersion): Store {
  const { kept } = snapshot
  return {
    synchronous: false,
    content,
    during: (signal) => postgresStore(snapshot.during(signal), content),
    atHand: { article: (slug) => kept.article.get(slug), entity: (slug) => kept.entity.get(slug), source: (slug) => kept.source.get(slug), claim: (key) => kept.claim.get(key) },
    articles: (slugs) => keptRecordsOf('article', slugs, snapshot),
    entities: (slugs) => keptRecordsOf('entity', slugs, snapshot),
    claims: (keys) => keptRecordsOf('claim', keys, snapshot),
    sources: (slugs) => keptRecordsOf('source', slugs, snapshot),
    quantities: (keys) => quantitiesOf(keys, snapshot),
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
