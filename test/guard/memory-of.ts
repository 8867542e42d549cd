/**
 * Bytes that serving an index takes in memory, heap and array buffers, beyond what the code takes: as a number on standard output.
 *
 *     node --expose-gc test/guard/memory-of.ts BUILD
 */
import { openCatalog } from '../../packages/server/src/index/catalog.ts'

const held = (): number => {
  for (let times = 0; times < 3; times++) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const before = held()
const { current: store } = await openCatalog(process.argv[2] ?? '')
// What is made when it is first asked for counts too.
await store.pages([{ listing: 'claim', filter: { text: 'council' }, order: 'RELEVANCE', take: 20, from: 'start' }])
await store.pages([{ listing: 'claim', filter: { when: { known: true } }, order: 'NEWEST', take: 20, from: 'start' }])
await store.pages([{ listing: 'search', filter: { query: 'council' }, order: 'RELEVANCE', take: 20, from: 'start' }])
await store.facets([{ filter: {}, facet: 'about' }, { filter: {}, facet: 'year' }])
const after = held()
process.stdout.write(`${after - before} ${store.content.claims}\n`)
