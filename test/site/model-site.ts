import type { Model } from '@whosaid/schema'
import type { Fetch } from '../../packages/site/src/index.ts'
import { Api } from '../support/api.ts'

/** A fetch that answers from a model, as the server does. */
export function fetchOf(model: Model): Fetch {
  const api = Api.over(model)
  return async (input, init) => {
    const { text, status } = await api.fetch(new Request(input, init))
    return new Response(text, { status })
  }
}
