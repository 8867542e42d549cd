import type { IncomingMessage, RequestListener } from 'node:http'
import type { Logger } from 'pino'
import { GRAPHQL_PATH } from '../http/graphql.ts'
import { REQUEST_ID, type NamedResponse } from '../http/named-response.ts'
import { follow, type Trail } from '../http/trail.ts'
import type { ServingState } from './health.ts'
import type { RequestMetrics } from './metrics.ts'
import { requestId } from './request-id.ts'

export interface FrontOptions {
  readonly state: ServingState
  /** Paths that are neither the site's nor the API's. */
  readonly paths: Readonly<Record<string, RequestListener>>
  readonly log: Logger
  /** Whether a query's text is logged. */
  readonly queries: boolean
  readonly metrics?: RequestMetrics | undefined
}

/** Stands before site and API: gives every request its id, and tells of it once it is through. */
export const front = ({ state, paths, log, queries, metrics }: FrontOptions, handle: RequestListener): RequestListener<typeof IncomingMessage, typeof NamedResponse> => (request, response) => {
  // Whoever comes again is to come to another server.
  if (state.draining) response.shouldKeepAlive = false
  const path = request.url?.split('?', 1)[0] ?? '/'
  const own = Object.hasOwn(paths, path) ? paths[path] : undefined
  if (own !== undefined) return own(request, response)
  const trail: Trail = { id: requestId(request.headers[REQUEST_ID]) }
  response.requestId = trail.id
  const begun = performance.now()
  const done = metrics?.began()
  response.on('close', () => {
    const seconds = (performance.now() - begun) / 1000
    const status = response.writableFinished ? response.statusCode : 'aborted'
    done?.({ part: path === GRAPHQL_PATH ? 'graphql' : 'site', status, seconds, trail })
    const level = response.statusCode >= 500 ? 'error' : 'info'
    if (log.isLevelEnabled(level)) log[level](line(request, response, { path, status, seconds, trail, queries }), 'request')
  })
  follow(trail, () => handle(request, response))
}

interface Through {
  readonly path: string
  readonly status: number | 'aborted'
  readonly seconds: number
  readonly trail: Trail
  readonly queries: boolean
}

/** Longer ones are nobody's address of a page. */
const PATH_SHOWN = 200

/** What the log says of a request: no address of a client, and of its query no more than asked for. */
function line({ method }: IncomingMessage, response: NamedResponse, { path, status, seconds, trail: { id, query, ...found }, queries }: Through): Readonly<Record<string, unknown>> {
  const { bytes } = response
  return { requestId: id, method, path: path.slice(0, PATH_SHOWN), status, ms: Math.round(seconds * 1e5) / 100, ...(Number.isFinite(bytes) && { bytes }), ...found, ...(queries && query !== undefined && { query }) }
}
