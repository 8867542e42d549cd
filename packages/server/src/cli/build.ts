import { loadContent } from '@whosaid/schema'
import { buildSite } from '@whosaid/site'
import type { Command } from 'commander'
import { GRAPHQL_PATH, graphqlHandler } from '../http/graphql.ts'
import { publishIndex } from '../index/publish.ts'
import { memoryStore } from '../store/memory/store.ts'
import { BUILD, CONTENT, indexIn, shownPath, siteIn, userPath } from './paths.ts'
import { CommandError, run, say } from './report.ts'

interface BuildOptions {
  readonly content: string
  readonly out: string
  readonly base: string
}

/** Content → index and site. What was built before stays as it is until both are whole. */
async function build({ content, out, base }: BuildOptions): Promise<void> {
  const started = performance.now()
  const model = loadContent(userPath(content), shownPath(userPath(content)))
  const store = memoryStore(model)
  const pages = await buildPages(store, siteIn(userPath(out)), base)
  const version = await publishIndex(model, indexIn(userPath(out)))
  const { articles, claims, entities } = store.content
  say(`Built version ${version}: ${articles} articles, ${claims} claims, ${entities} entities, ${pages} pages, in ${Math.round(performance.now() - started)} ms.`)
}

/** Builds the site from this content, or from a remote API where WHOSAID_ENDPOINT names one. */
async function buildPages(store: ReturnType<typeof memoryStore>, out: string, base: string): Promise<number> {
  const remote = process.env['WHOSAID_ENDPOINT']
  if (remote !== undefined && !URL.canParse(remote)) throw new CommandError(`WHOSAID_ENDPOINT is "${remote}"; expected a URL such as https://example.org/graphql`)
  const yoga = graphqlHandler({ store: () => store, report: (error) => say(String((error as Error).stack ?? error)) })
  const local = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => yoga.fetch(new Request(input, init))
  try {
    const { pages } = await buildSite(
      remote === undefined ? { fetch: local, endpoint: `http://localhost${GRAPHQL_PATH}`, out, base } : { fetch, endpoint: remote, out, base },
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
    .option('--out <folder>', 'folder that gets index.sqlite and site/', BUILD)
    .option('--base <path>', 'path under which the site will be served', '/')
    .addHelpText('after', '\nThe site asks this content, or the API that WHOSAID_ENDPOINT names.\n\nExample: whosaid build --base /whosaid/')
    .action((options: BuildOptions) => run(() => build(options)))
}
