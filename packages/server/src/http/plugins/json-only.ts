import type { Plugin } from 'graphql-yoga'
import { refusal } from '../refusal.ts'

/**
 * Takes bodies of plain JSON alone. What a form on somebody's page could send never reaches GraphQL, and nothing has to be unpacked, so
 * that nothing grows.
 */
export function useJsonOnly(): Plugin {
  return {
    onRequest(exchange) {
      const { request } = exchange
      if (request.method !== 'POST') return
      const [type = ''] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
      const encoding = request.headers.get('content-encoding') ?? 'identity'
      if (type.trim() !== 'application/json') exchange.endResponse(refusal(415, 'BAD_REQUEST', 'A query comes as application/json.'))
      else if (encoding !== 'identity') exchange.endResponse(refusal(415, 'BAD_REQUEST', 'A query comes uncompressed: leave out Content-Encoding.'))
    },
  }
}
