import type { Store } from '@whosaid/schema'
import type { BuildOptions as SiteOptions, Built } from '@whosaid/site'
import { setting } from '../config/current.ts'
import { GRAPHQL_PATH } from '../http/graphql.ts'
import { localFetch } from '../http/local-fetch.ts'
import { catalogOf } from '../index/catalog.ts'
import { CommandError, sayError } from './report.ts'
import { isWriteFailure } from './write-failure.ts'

export type Source = Pick<SiteOptions, 'fetch' | 'endpoint'>

/**
 * Builds the site from this content, or from a remote API where WHOSAID_ENDPOINT names one.
 * @throws CommandError when it could not be built; what was built before is then untouched
 */
export const buildPages = (store: Store, shape: Omit<SiteOptions, keyof Source>): Promise<Built> => buildPagesFrom(() => localSource(store), shape)

/** As above, from whoever has the content. */
export function buildPagesFrom(local: () => Source, shape: Omit<SiteOptions, keyof Source>): Promise<Built> {
  return built(async () => {
    const { buildSite } = await import('@whosaid/site')
    return buildSite({ ...(remoteSource() ?? local()), ...shape })
  })
}

/**
 * Builds the pages of one article into a site that is there.
 * @param store is only asked for where WHOSAID_ENDPOINT names no remote API
 * @throws CommandError as above
 */
export function buildArticlePages(slug: string, out: string, store: () => Promise<Store>): Promise<Built> {
  return built(async () => {
    const { buildArticle } = await import('@whosaid/site')
    return buildArticle(slug, { ...(remoteSource() ?? localSource(await store())), out })
  })
}

function remoteSource(): Source | null {
  const remote = setting('WHOSAID_ENDPOINT')
  return remote === undefined ? null : { fetch, endpoint: remote }
}

function localSource(store: Store): Source {
  const catalog = catalogOf(store)
  return { fetch: localFetch({ catalog: () => catalog, report: sayError }), endpoint: `http://localhost${GRAPHQL_PATH}` }
}

/** Only a build needs the site's machinery: whoever comes here imports it, and the other commands start faster without. */
async function built(build: () => Promise<Built>): Promise<Built> {
  try {
    return await build()
  } catch (error) {
    // What the disk did not take, whoever writes there says.
    if (error instanceof CommandError || isWriteFailure(error)) throw error
    throw new CommandError(`The site was not built; what was built before is untouched.\n${(error as Error).message}`)
  }
}
