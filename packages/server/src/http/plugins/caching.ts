import type { ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { etagOf, isKnown } from '../etag.ts'
import type { Exchanges } from '../exchanges.ts'

/** A year: as long as caches keep anything. */
const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, no-cache'

/**
 * What an answer to GET says of how long it holds. One that names its document, its content version and its schema version is a
 * permalink: it never changes. Any other has to be asked for again, which its ETag makes cheap.
 * @param whole - whether it has no errors
 */
export const cachingHeaders = (address: URLSearchParams, body: string | Uint8Array, whole: boolean): Readonly<Record<string, string>> => ({
  etag: etagOf(body),
  'cache-control': whole && isPermalink(address) ? FOREVER : ASK_AGAIN,
  vary: 'accept, x-content-version',
})

/** Makes answers to GET that caches may keep. */
export function useCaching(exchanges: Exchanges): Plugin {
  return {
    onExecutionResult({ request, result }) {
      if ((result as ExecutionResult).errors === undefined) exchanges.answeredWhole(request)
    },
    async onResponse(exchange) {
      const { request, response } = exchange
      if (request.method !== 'GET' || response.status !== 200 || !isJson(response)) return
      const body = await response.text()
      const caching = cachingHeaders(new URL(request.url).searchParams, body, exchanges.isWhole(request))
      const headers = new Headers(response.headers)
      for (const [name, value] of Object.entries(caching)) headers.set(name, value)
      const unchanged = isKnown(request.headers.get('if-none-match'), caching['etag'] ?? '')
      if (unchanged) headers.delete('content-length')
      exchange.setResponse(unchanged ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers }))
    },
  }
}

const isJson = (response: Response): boolean => /\bjson\b/.test(response.headers.get('content-type') ?? '')

function isPermalink(address: URLSearchParams): boolean {
  const named = (name: string): boolean => address.has(name)
  return (named('documentId') || named('query')) && named('version') && named('schema')
}
