import { readArticle } from './article-content.ts'
import { writeAssets } from './assets.ts'
import { connect, type Fetch } from './client.ts'
import { readContent, readVersion } from './content.ts'
import { normalizeBase, originOf } from './href.ts'
import { sharesFor, Threads } from './in-shares.ts'
import { keptWhole, readLedger } from './ledger.ts'
import { machineFiles } from './machine-files.ts'
import { Output } from './output.ts'
import { publish, recoverSite } from './publish.ts'
import { writeRecordFiles } from './record-files.ts'
import { ALL } from './share.ts'
import { Site, type Settings } from './site.ts'

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

export interface Built {
  readonly pages: number
  /** Files of any sort that are new or changed; the others are the former site's. */
  readonly written: number
}

/**
 * Builds the site from the API, all of it or nothing: the former output stays until the new one is complete, and what did not
 * change is taken over from it. Where nothing changed at all, the former site stays where it is. Several builds in one process run
 * one after the other.
 * @throws ApiError when the API cannot be reached or reports an error
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const settings = settingsOf(options)
  // Also where it turns out that there is nothing to publish.
  await recoverSite(options.out)
  const version = await readVersion(ask(options))
  const shares = sharesFor(version)
  await using threads = shares === 1 ? null : new Threads(shares)
  // Where there is a site already, it may turn out that there is nothing to write.
  if (readLedger(options.out) === null) threads?.start()
  const content = await readContent(ask(options), version)
  const site = Site.whole(settings, content)
  const from = site.origins.from(site.origins.ofAll())
  const kept = keptWhole(options.out, from)
  if (kept !== null) return { pages: kept.pages, written: 0 }
  // Awaited here: the threads end with this function.
  return await publish(options.out, async (directory, former) => {
    const output = new Output({ directory, former, settings, version: version.version })
    const shared = await writeShared(threads, { settings, content, directory, former }, () => writeAssets(output).then(() => output.writeAll(machineFiles(site))))
    let pages = threads === null ? await writeRecordFiles(site, content, output, ALL) : 0
    for (const share of shared) {
      output.add(share)
      pages += share.pages
    }
    output.close({ from, pages })
    return { pages, written: output.written }
  })
}

/** Has threads write their shares while this one does something. @throws what either throws; the threads are then ended, and write no more */
async function writeShared(threads: Threads | null, order: Parameters<Threads['write']>[0], meanwhile: () => Promise<void>): ReturnType<Threads['write']> {
  try {
    const [shared] = await Promise.all([threads?.write(order) ?? [], meanwhile()])
    return shared
  } catch (error) {
    await threads?.[Symbol.asyncDispose]()
    throw error
  }
}

/**
 * Builds the pages of one article, its own and its claims', into a site that is there, with the settings of that site. Lists,
 * the pages of entities, feeds and the search stay as they are until all is built again.
 * @throws ApiError as above; Error when there is no such article, or no site
 */
export async function buildArticle(slug: string, options: Pick<BuildOptions, 'fetch' | 'endpoint' | 'out'>): Promise<Built> {
  const { out } = options
  await recoverSite(out)
  const ledger = readLedger(out)
  if (ledger === null) throw new Error(`${out} holds no site into which the pages of one article could go. Build all of it first.`)
  const { settings } = ledger
  const content = await readArticle(ask(options), slug)
  const site = Site.ofArticle(settings, content)
  const output = new Output({ directory: out, former: out, ledger, settings, version: content.version.version })
  const its = { version: content.version, articles: [content.article], claims: content.claims, entities: [] }
  const pages = await writeRecordFiles(site, its, output, ALL)
  output.removeOthersBelow(content.article.path.slice(1))
  output.close()
  return { pages, written: output.written }
}

function settingsOf({ base = '/', notice, url, api }: BuildOptions): Settings {
  return { base: normalizeBase(base), notice: notice ?? null, origin: url === undefined ? null : originOf(url), api: api ?? null }
}

const ask = ({ fetch, endpoint = 'http://localhost/graphql' }: Pick<BuildOptions, 'fetch' | 'endpoint'>): ReturnType<typeof connect> => connect(fetch, String(endpoint))
