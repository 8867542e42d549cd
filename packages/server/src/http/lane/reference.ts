import type { Store } from '@whosaid/schema'
import type { graphqlApi } from '../graphql.ts'
import { Answer } from './answer.ts'
import type { Asked } from './asked.ts'

/** What Yoga answers. */
export interface Referred {
  readonly answer: Answer
  readonly cost: number
  /** For an answer without errors: what it was read from, and its media type. */
  readonly whole?: { readonly store: Store; readonly mediaType: string }
}

/**
 * Asks Yoga in the client's stead, so that its answer can be kept, and is compressed like any other.
 * @param gone - given when the client goes, for stores that can stop
 */
export async function refer({ yoga, exchanges }: ReturnType<typeof graphqlApi>, { method, url, headers: sent, body }: Asked, gone?: AbortSignal): Promise<Referred> {
  // With the client's tag Yoga might answer 304, which nobody else can be given.
  const { 'if-none-match': _tag, ...headers } = sent
  const request = new yoga.fetchAPI.Request(`http://localhost${url}`, { method, headers: headers as Record<string, string>, body: method === 'POST' ? new Uint8Array(body) : null, ...(gone && { signal: gone }) })
  const response = await yoga.fetch(request)
  const answer = new Answer(response.status, headersOf(response), Buffer.from(await response.text()))
  const [store, mediaType] = [exchanges.storeOf(request), response.headers.get('content-type')]
  return { answer, cost: exchanges.costOf(request), ...(response.status === 200 && exchanges.isWhole(request) && store !== undefined && mediaType !== null && { whole: { store, mediaType } }) }
}

/** Those that say something about every form of the body. */
function headersOf({ headers }: Response): Record<string, string> {
  const { 'content-length': _length, ...others } = Object.fromEntries(headers)
  return others
}
