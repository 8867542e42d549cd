import type { Server, ServerResponse } from 'node:http'

/** What still runs after so long is cut: with what ends the process, well below the 10 s that most supervisors give. */
const PATIENCE_MS = 8000
/** How often connections are looked for whose last request is answered: a client may keep one open for as long as it likes. */
const LOOK_MS = 50

/**
 * Ends a server at the first SIGINT or SIGTERM: no new connection is taken, requests that began are answered, and each answer is the
 * last of its connection. What takes too long is cut, and so is everything at a second signal.
 * @param ended - called once no connection is left
 */
export function endOnSignals(server: Server, ended: () => void): void {
  let ending = false
  const running = new Set<ServerResponse>()
  // Before whatever answers. A head that is written once the end has begun says that the connection ends with it.
  server.prependListener('request', (_request, response: ServerResponse) => {
    response.shouldKeepAlive &&= !ending
    running.add(response)
    response.once('close', () => running.delete(response))
  })
  const end = (): void => {
    if (ending) return server.closeAllConnections()
    ending = true
    for (const response of running) response.shouldKeepAlive = false
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS)
    const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearInterval(looking)
      clearTimeout(patience)
      ended()
    })
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
