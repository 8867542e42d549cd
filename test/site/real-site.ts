import { buildFixtureSite } from './build-fixture-site.ts'
import { Api } from '../support/api.ts'
import { realModel } from '../support/real-content.ts'

/** The site of the repository's own content, as the command builds it. */
export async function buildRealSite(): Promise<string> {
  const api = Api.over(realModel())
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { text, status } = await api.fetch(new Request(input, init))
    return new Response(text, { status })
  }
  return (await buildFixtureSite({ fetch, api: '/graphql' })).out
}
