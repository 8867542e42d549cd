import { connect, type Fetch } from './client.ts'
import { readContent } from './content.ts'
import { normalizeBase, originOf } from './href.ts'
import { writeMachineFiles } from './machine-files.ts'
import { publish } from './publish.ts'
import { writeAssets } from './assets.ts'
import { writePages } from './write-pages.ts'
import { Site } from './site.ts'

export { ApiError, type Fetch } from './client.ts'

export interface BuildOptions {
  /** Bound to the API: the network's fetch for a remote one, a server's own for none in between. */
  readonly fetch: Fetch
  /** The directory that will hold the site; a former site in it is replaced as a whole. */
  readonly out: string
  /** Path at which the site will be mounted; `/` unless given. */
  readonly base?: string
  /** Address of the API, for `fetch`; `http://localhost/graphql` unless given. */
  readonly endpoint?: string | URL
  /** A sentence that every page shows first, such as that its content is invented. */
  readonly notice?: string
  /** Where the site will be found, such as https://example.org: feeds, citations and the sitemap then carry whole addresses. */
  readonly url?: string
  /** Address of the API for readers, such as /graphql; pages then link to the query behind them. */
  readonly api?: string
}

/**
 * Builds the site from the API, all of it or nothing: the former output stays until the new one is complete.
 * Several builds in one process run one after the other.
 * @throws ApiError when the API cannot be reached or reports an error
 */
export async function buildSite({ fetch, out, base = '/', endpoint = 'http://localhost/graphql', notice, url, api }: BuildOptions): Promise<{ pages: number }> {
  const mount = normalizeBase(base)
  const origin = url === undefined ? null : originOf(url)
  const content = await readContent(connect(fetch, String(endpoint)))
  const site = new Site({ base: mount, notice: notice ?? null, origin, api: api ?? null }, content)
  return publish(out, async (directory) => {
    await writeAssets(directory)
    const pages = await writePages(site, directory)
    await writeMachineFiles(site, content, directory)
    return { pages }
  })
}
