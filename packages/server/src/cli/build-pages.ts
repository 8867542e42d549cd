import type { Store } from '@whosaid/schema'
import type { BuildOptions as SiteOptions } from '@whosaid/site'
import { GRAPHQL_PATH, graphqlHandler } from '../http/graphql.ts'
import { catalogOf } from '../index/catalog.ts'
import { CommandError, sayError } from './report.ts'

/**
 * Builds the site from this content, or from a remote API where WHOSAID_ENDPOINT names one.
 * @returns how many pages it has
 * @throws CommandError when it could not be built; what was built before is then untouched
 */
export async function buildPages(store: Store, shape: Omit<SiteOptions, 'fetch' | 'endpoint'>): Promise<number> {
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
