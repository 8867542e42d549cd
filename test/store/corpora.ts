import { fileURLToPath } from 'node:url'
import { loadContent, type Listings, type Model, type Page, type PageRequest, type Store } from '@whosaid/schema'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import type { Read } from '../support/brute-force.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { realModel } from '../support/real-content.ts'

export const NEWSROOM = fileURLToPath(new URL('../newsroom/', import.meta.url))

/** Makes something when it is first asked for, and once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The fictional corpus. */
export const newsroomModel = once((): Model => loadContent(`${NEWSROOM}content`, 'test/newsroom/content'))

/** The corpora that are written down, read when a test asks for them. */
export const CORPORA: readonly (readonly [name: string, model: () => Model])[] = [
  ['the fixture', once(() => fixtureModel())], ["the repository's content", once(realModel)], ['the newsroom', newsroomModel],
]

export const READ: readonly Read[] = ['article', 'claim', 'entity', 'quantity']

export const ORDERS: { readonly [L in Read | 'timeline']: readonly Listings[L]['order'][] } = {
  article: ['NEWEST', 'OLDEST', 'TITLE'], claim: ['ARTICLE_POSITION', 'NEWEST', 'OLDEST', 'RELEVANCE'], entity: ['NAME', 'MOST_CLAIMS'], quantity: ['ARTICLE_POSITION'], timeline: ['OLDEST'],
}

export const keyOf = (record: Listings[keyof Listings]['record']): string => ('key' in record ? record.key : record.slug)

/** The memory store's answer, which is no promise. */
export function pageOf<L extends keyof Listings>(store: Store, request: PageRequest<L>): Page<L> {
  const [page] = store.pages([request]) as Page<L>[]
  if (page === undefined) throw new Error('no page was given for a request')
  return page
}

export function everything<L extends keyof Listings>(store: Store, listing: L, filter: Listings[L]['filter'], order: Listings[L]['order']): string[] {
  return pageOf(store, { listing, filter, order, take: 100_000, from: 'start' }).items.map(keyOf)
}

const stores = new WeakMap<Model, Store>()
export function storeOf(model: Model): Store {
  const store = stores.get(model) ?? memoryStore(model, 'f'.repeat(32))
  stores.set(model, store)
  return store
}
