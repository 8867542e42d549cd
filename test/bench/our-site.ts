/**
 * Builds our site from an index, as `whosaid build` does once it has the content: over the API in this process. Prints what it took.
 *
 *     node test/bench/our-site.ts INDEX OUT
 */
import { buildSite } from '@whosaid/site'
import { GRAPHQL_PATH } from '../../packages/server/src/http/graphql.ts'
import { localFetch } from '../../packages/server/src/http/local-fetch.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { loadIndex } from '../../packages/server/src/index/load.ts'

const [index, out] = process.argv.slice(2)
if (index === undefined || out === undefined) throw new Error('Name the index and the folder of the site.')
const started = performance.now()
const store = await loadIndex(index)
const report = (error: unknown): void => {
  throw error
}
const catalog = catalogOf(store)
const opened = performance.now()
const { pages } = await buildSite({
  fetch: localFetch({ catalog: () => catalog, report }),
  endpoint: `http://localhost${GRAPHQL_PATH}`,
  out,
  api: GRAPHQL_PATH,
})
const built = performance.now()
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(`${JSON.stringify({ pages, openMs: Math.round(opened - started), buildMs: Math.round(built - opened), megabytes })}\n`)
