import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerOptions as ServerOptionsOfNode } from 'node:http'
import compression from 'compression'
import { Door } from './door.ts'
import { GRAPHQL_PATH } from './graphql.ts'
import { Lane, type LaneOptions } from './lane/lane.ts'
import { MAX_CONNECTIONS, MAX_HEADERS, TIMES } from './limits.ts'
import { NamedResponse } from './named-response.ts'
import { siteHandler } from './site.ts'

interface ServerOptions extends LaneOptions {
  /** Folder of the built site, or what serves its pages. */
  readonly site: string | RequestListener
  /** Makes what stands before both of them. */
  readonly front?: (handle: RequestListener, lane: Lane) => RequestListener<typeof IncomingMessage, typeof NamedResponse>
}

/** The site at `/` and the API at `/graphql`, on one port. Not yet listening. */
export function createHttpServer({ site, front, ...api }: ServerOptions): Server {
  const lane = new Lane(api)
  const pages = typeof site === 'string' ? compressed(siteHandler(site)) : site
  const handle: RequestListener = (request, response) => {
    if (!door.lets(request, response)) return
    const path = request.url?.split('?', 1)[0] ?? '/'
    return path === GRAPHQL_PATH ? lane.handle(request, response) : pages(request, response)
  }
  const server = createServer({ ...PATIENCE, ServerResponse: NamedResponse }, front === undefined ? handle : front(handle, lane))
  const door = new Door(server)
  server.maxConnections = MAX_CONNECTIONS
  server.maxHeadersCount = MAX_HEADERS.count
  server.once('close', () => door.close())
  return server
}

/** How long a client may take to say what it wants, and how much of it. */
const PATIENCE: ServerOptionsOfNode = {
  headersTimeout: TIMES.headers, requestTimeout: TIMES.request, connectionsCheckingInterval: TIMES.check, keepAliveTimeout: TIMES.idle, maxHeaderSize: MAX_HEADERS.bytes,
}

/** What is worth it goes out as brotli or gzip, to whoever takes that. */
function compressed(handle: RequestListener): RequestListener {
  const compress = compression()
  return (request, response) => compress(request, response, () => handle(request, response))
}

/**
 * Starts listening.
 * @returns the address, for people
 * @throws Error with one clear sentence when the port is taken or not allowed
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  // Those that come while others are answered wait in the system's queue: where it is full, a client tries again after one second, three, seven.
  server.listen({ port, host, backlog: MAX_CONNECTIONS }, resolve)
  try {
    await promise
  } catch (error) {
    throw new Error(reason(error as NodeJS.ErrnoException, port, host), { cause: error })
  }
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return `http://${host === '127.0.0.1' || host === '::1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${bound}`
}

function reason({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE': return `Port ${port} on ${host} is taken. Choose another: PORT=${port + 1} npm start`
    case 'EACCES': return `Port ${port} on ${host} may not be opened by this user. Choose one above 1023: PORT=4000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND': return `${host} is no address of this machine. Set HOST to one that is, such as 127.0.0.1.`
    default: return `Port ${port} on ${host} could not be opened: ${message}`
  }
}
