import type { Plugin } from 'graphql-yoga'
import { PUBLIC_HEADERS } from '../public-headers.ts'

/** Lets pages of any origin ask. Yoga's own would send each origin back by name, which keeps caches from sharing an answer. */
export function useCors(): Plugin {
  return {
    onRequest(exchange) {
      const { request, fetchAPI } = exchange
      if (request.method === 'OPTIONS') exchange.endResponse(new fetchAPI.Response(null, { status: 204, headers: preflight(request) }))
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(PUBLIC_HEADERS)) response.headers.set(name, value)
    },
  }
}

function preflight({ headers }: Request): Record<string, string> {
  const asked = headers.get('access-control-request-headers')
  return {
    // Some browsers wait for a body without it.
    'content-length': '0',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    ...(asked !== null && { 'access-control-allow-headers': asked, vary: 'access-control-request-headers' }),
  }
}
