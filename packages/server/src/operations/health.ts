import type { RequestListener } from 'node:http'
import { SCHEMA_VERSION } from '../http/schema-version.ts'
import type { ContentSource } from './content-source.ts'

/** Whether a process is to get requests. */
export interface ServingState {
  /** It is about to end. */
  draining: boolean
}

/** `/healthz` says that the process lives, `/readyz` whether it is to get requests, and what it serves. */
export function healthPaths(source: ContentSource, state: ServingState): Readonly<Record<string, RequestListener>> {
  return {
    '/healthz': answering(() => [200, { status: 'alive' }]),
    '/readyz': answering(() => {
      const { unavailable, reloadFailed, store, replicas } = source.status()
      const status = state.draining ? 'draining' : unavailable === undefined ? 'ready' : 'unavailable'
      const { version } = source.catalog().current.content
      // Content that could not be reloaded is told, and no reason to send nobody here: every server would have the same.
      const body = { status, version, schema: SCHEMA_VERSION, store, ...(replicas && { replicas }), ...(unavailable !== undefined && { unavailable }), ...(reloadFailed !== undefined && { reloadFailed }) }
      return [status === 'ready' ? 200 : 503, body]
    }),
  }
}

const answering = (answer: () => readonly [status: number, body: unknown]): RequestListener => (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end()
  const [status, body] = answer()
  const text = `${JSON.stringify(body)}\n`
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store' }).end(text)
}
