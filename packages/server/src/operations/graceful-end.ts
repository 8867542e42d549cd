import type { Server, ServerResponse } from 'node:http'
import type { ServingState } from './health.ts'

export interface EndOptions {
  readonly server: Server
  readonly state: ServingState
  /** How long requests are still taken after SIGTERM, in milliseconds: until whoever sends them has seen /readyz. */
  readonly drainMs: number
  /** Called when no request runs any more. */
  readonly ended: () => Promise<void>
}

/** From the first signal to the last connection, draining included: what still runs then is cut, well below the 10 s that most supervisors give. */
const PATIENCE_MS = 8000
/** How long there is to let go of what was open. */
const CLOSING_MS = 500
/** How often connections are looked for whose last request is answered: a client may keep one open for as long as it likes. */
const LOOK_MS = 50

/**
 * Ends by signals: at the first no new connection is taken, requests that began are answered, and each answer is the last of its
 * connection. What takes too long is cut, and so is everything at a second signal. From SIGTERM to exit it is 10 s at most.
 * @param signals - SIGINT, which a terminal sends to all processes at once, is not waited upon
 */
export function endBySignals({ server, state, drainMs, ended }: EndOptions, signals: readonly ('SIGINT' | 'SIGTERM')[]): void {
  let closing = false
  const running = new Set<ServerResponse>()
  // Before whatever answers. A head that is written once the end has begun says that the connection ends with it.
  server.prependListener('request', (_request, response: ServerResponse) => {
    response.shouldKeepAlive &&= !closing
    running.add(response)
    response.on('close', () => running.delete(response))
  })
  const exit = (): void => process.exit(0)
  const close = (patienceMs: number): void => {
    closing = true
    for (const response of running) response.shouldKeepAlive = false
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS)
    const patience = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearInterval(looking)
      clearTimeout(patience)
      setTimeout(exit, CLOSING_MS).unref()
      void ended().then(exit, exit)
    })
  }
  for (const signal of signals) {
    process.on(signal, () => {
      if (state.draining) return closing ? server.closeAllConnections() : close(0)
      state.draining = true
      if (signal === 'SIGTERM' && drainMs > 0) setTimeout(() => closing || close(Math.max(1000, PATIENCE_MS - drainMs)), drainMs)
      else close(PATIENCE_MS)
    })
  }
}
