import { buildFixtureSite } from './build-fixture-site.ts'
import { fetchOf } from './model-site.ts'
import { realModel } from '../support/real-content.ts'

/** The site of the repository's own content, as the command builds it. */
export async function buildRealSite(): Promise<string> {
  return (await buildFixtureSite({ fetch: fetchOf(realModel()), api: '/graphql' })).out
}
