import { createHash } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'

/** A year: as long as caches keep anything. */
const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, no-cache'

/**
 * Answers to GET can be kept. One that names its document, its content version and its schema version is a permalink: it never
 * changes. Any other has to be asked for again, which its ETag makes cheap.
 */
export function useCaching(): Plugin {
  return {
    async onResponse(exchange) {
      const { request, response } = exchange
      if (request.method !== 'GET' || response.status !== 200 || !isJson(response)) return
      const body = await response.text()
      const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      const headers = new Headers(response.headers)
      headers.set('etag', tag)
      headers.set('cache-control', isPermalink(new URL(request.url)) && !('errors' in (JSON.parse(body) as object)) ? FOREVER : ASK_AGAIN)
      headers.append('vary', 'accept, x-content-version')
      const unchanged = request.headers.get('if-none-match')?.split(/\s*,\s*/).includes(tag) === true
      if (unchanged) headers.delete('content-length')
      exchange.setResponse(unchanged ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers }))
    },
  }
}

const isJson = (response: Response): boolean => /\bjson\b/.test(response.headers.get('content-type') ?? '')

function isPermalink({ searchParams }: URL): boolean {
  const named = (name: string): boolean => searchParams.has(name)
  return (named('documentId') || named('query')) && named('version') && named('schema')
}
