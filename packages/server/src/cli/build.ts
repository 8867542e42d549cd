import { existsSync } from 'node:fs'
import { loadContent, type Model, type Store } from '@whosaid/schema'
import type { Command } from 'commander'
import { GRAPHQL_PATH, graphqlHandler } from '../http/graphql.ts'
import { catalogOf, indexIn, keepVersion, keptIndexIn } from '../index/catalog.ts'
import { loadIndex } from '../index/load.ts'
import { publishIndex } from '../index/publish.ts'
import { memoryStore } from '../store/memory/store.ts'
import { contentAt } from './content-at.ts'
import { BUILD, CONTENT, shownPath, siteIn, userPath } from './paths.ts'
import { CommandError, run, say, sayError } from './report.ts'

interface BuildOptions {
  readonly content: string
  readonly out: string
  readonly base: string
  readonly keep: string
  readonly at?: string
  readonly notice?: string
}

/** Content → index and site. What was built before stays as it is until both are whole. */
async function build({ content, out, base, keep, notice }: BuildOptions): Promise<void> {
  const started = performance.now()
  const model = loadContent(userPath(content), shownPath(userPath(content)))
  const store = memoryStore(model)
  const pages = await buildPages(store, { out: siteIn(userPath(out)), base, ...(notice !== undefined && { notice }) })
  await keepFormer(userPath(out), store.content.version, versionsToKeep(keep))
  const version = await publishIndex(model, indexIn(userPath(out)))
  const { articles, claims, entities } = store.content
  say(`Built version ${version}: ${articles} articles, ${claims} claims, ${entities} entities, ${pages} pages, in ${Math.round(performance.now() - started)} ms.`)
}

/** The content of a commit → an index kept beside the current one, to be asked for by its version. */
async function buildAt(revision: string, { content, out }: BuildOptions): Promise<void> {
  const model = contentAt(userPath(content), revision, (folder): Model => loadContent(folder, `${revision}:${shownPath(userPath(content))}`))
  const { version } = memoryStore(model).content
  await publishIndex(model, keptIndexIn(userPath(out), version))
  say(`Built version ${version} of ${revision}; it is kept beside the current one.`)
}

function versionsToKeep(keep: string): number {
  if (!/^\d{1,4}$/.test(keep)) throw new CommandError(`--keep is "${keep}"; expected a number of versions, such as 5.`)
  return Number(keep)
}

/** Keeps the index that is about to be replaced by another version; one that cannot be read is not worth keeping. */
async function keepFormer(out: string, next: string, most: number): Promise<void> {
  if (!existsSync(indexIn(out))) return
  const former = await loadIndex(indexIn(out)).catch(() => undefined)
  if (former !== undefined && former.version !== next) keepVersion(out, former.version, most)
}

/** Builds the site from this content, or from a remote API where WHOSAID_ENDPOINT names one. */
async function buildPages(store: Store, shape: { readonly out: string; readonly base: string; readonly notice?: string }): Promise<number> {
  const remote = process.env['WHOSAID_ENDPOINT']
  if (remote !== undefined && !URL.canParse(remote)) throw new CommandError(`WHOSAID_ENDPOINT is "${remote}"; expected a URL such as https://example.org/graphql`)
  const yoga = graphqlHandler({ catalog: () => catalogOf(store), report: sayError })
  const local = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => yoga.fetch(new Request(input, init))
  try {
    // Only a build needs the site's machinery; the other commands start faster without it.
    const { buildSite } = await import('@whosaid/site')
    const { pages } = await buildSite(
      remote === undefined ? { fetch: local, endpoint: `http://localhost${GRAPHQL_PATH}`, ...shape } : { fetch, endpoint: remote, ...shape },
    )
    return pages
  } catch (error) {
    throw new CommandError(`The site was not built; what was built before is untouched.\n${(error as Error).message}`)
  }
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .description('Compile the content into an index and build the site from it.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--out <folder>', 'folder that gets index.sqlite, site/ and versions/', BUILD)
    .option('--base <path>', 'path under which the site will be served', '/')
    .option('--notice <text>', 'a sentence that every page of the site shows first')
    .option('--keep <number>', 'how many former versions to keep for citations', '5')
    .option('--at <revision>', "compile the content of a Git revision instead, to be kept beside the current version")
    .addHelpText('after', '\nThe site asks this content, or the API that WHOSAID_ENDPOINT names.\n\nExamples:\n  whosaid build --base /whosaid/\n  whosaid build --at v1.0')
    .action((options: BuildOptions) => run(() => (options.at === undefined ? build(options) : buildAt(options.at, options))))
}
