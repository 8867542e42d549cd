import DataLoader from 'dataloader'
import type { Answer } from './answer.ts'
import type { Article, ArticleSource, Claim, Entity, Quantity } from './model.ts'
import type { ContentVersion, FacetCount, FacetRequest, FieldFacetRequest, GraphRequest, IncomingRelation, Listing, Listings, Page, PageRequest, RelatedEntity, Selection, SharedClaims, Store } from './store.ts'

/** One request's reads, one thing at a time. Over a store that answers by promise, what is asked for in one tick travels together. */
export interface Reader {
  readonly content: ContentVersion
  article(slug: string): Answer<Article | null>
  entity(slug: string): Answer<Entity | null>
  claim(key: string): Answer<Claim | null>
  source(slug: string): Answer<Entity | ArticleSource | null>
  quantity(key: string): Answer<Quantity | null>
  referrers(request: { readonly field: string; readonly target: string }): Answer<readonly string[]>
  incomingRelations(key: string): Answer<readonly IncomingRelation[]>
  related(request: { readonly entity: string; readonly first: number }): Answer<readonly RelatedEntity[]>
  page<L extends Listing>(request: PageRequest<L>): Answer<Page<L>>
  count(request: Selection<Listing>): Answer<number>
  facet(request: FacetRequest): Answer<readonly FacetCount[]>
  entityKinds(filter: Listings['entity']['filter']): Answer<readonly FacetCount[]>
  fieldFacet(request: FieldFacetRequest): Answer<readonly FacetCount[]>
  graph(request: GraphRequest): Answer<readonly SharedClaims[]>
}

type Batch<Key, Value> = (keys: readonly Key[]) => Answer<Value[]>

const synchronous = new WeakMap<Store, Reader>()

/** Over a store that answers at once nothing is gathered, and every request can have the same. */
export function readerOf(store: Store): Reader {
  if (!store.synchronous) return makeReader(store)
  const known = synchronous.get(store)
  if (known !== undefined) return known
  const reader = makeReader(store)
  synchronous.set(store, reader)
  return reader
}

function makeReader(store: Store): Reader {
  const one = store.synchronous ? direct : batched
  const atHand = store.synchronous ? undefined : store.atHand
  return {
    content: store.content,
    article: first(atHand && ((slug) => atHand.article(slug)), one((slugs) => store.articles(slugs))),
    entity: first(atHand && ((slug) => atHand.entity(slug)), one((slugs) => store.entities(slugs))),
    claim: first(atHand && ((key) => atHand.claim(key)), one((keys) => store.claims(keys))),
    source: first(atHand && ((slug) => atHand.source(slug)), one((slugs) => store.sources(slugs))),
    quantity: one((keys) => store.quantities(keys)),
    referrers: one((requests) => store.referrers(requests)),
    incomingRelations: one((keys) => store.incomingRelations(keys)),
    related: one((requests) => store.related(requests)),
    page: one<PageRequest<Listing>, Page<Listing>>((requests) => store.pages(requests)) as Reader['page'],
    count: one((requests) => store.counts(requests)),
    facet: one((requests) => store.facets(requests)),
    entityKinds: one((filters) => store.entityKinds(filters)),
    fieldFacet: one((requests) => store.fieldFacets(requests)),
    graph: one((requests) => store.graphs(requests)),
  }
}

/** What is at hand is given at once, without a promise: in a large answer that is most of it. */
function first<Value>(known: ((key: string) => Value | undefined) | undefined, ask: (key: string) => Answer<Value>): (key: string) => Answer<Value> {
  if (known === undefined) return ask
  return (key) => {
    const value = known(key)
    return value === undefined ? ask(key) : value
  }
}

function direct<Key, Value>(batch: Batch<Key, Value>): (key: Key) => Answer<Value> {
  return (key) => (batch([key]) as Value[])[0] as Value
}

function batched<Key, Value>(batch: Batch<Key, Value>): (key: Key) => Answer<Value> {
  // Requests are told apart by what they ask, so that the same question from two places is asked once.
  const loader = new DataLoader<Key, Value, string>(async (keys) => batch(keys), { cacheKeyFn: (key) => (typeof key === 'string' ? key : JSON.stringify(key)) })
  return (key) => loader.load(key)
}
