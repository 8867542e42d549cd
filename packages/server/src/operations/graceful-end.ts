import type { Server } from 'node:http'
import type { ServingState } from './health.ts'

export interface EndOptions {
  readonly server: Server
  readonly state: ServingState
  /** How long requests are still taken after SIGTERM, in milliseconds: until whoever sends them has seen /readyz. */
  readonly drainMs: number
  /** Called when no request runs any more. */
  readonly ended: () => Promise<void>
}

/** How long a running request may take before it is cut. */
const PATIENCE_MS = 5000
/** How long there is to let go of what was open. */
const CLOSING_MS = 500

/**
 * Ends by signals: the first lets running requests finish, those that take too long are cut, and so is everything at a second signal.
 * From SIGTERM to exit it is 10 s at most.
 * @param signals - SIGINT, which a terminal sends to all processes at once, is not waited upon
 */
export function endBySignals({ server, state, drainMs, ended }: EndOptions, signals: readonly ('SIGINT' | 'SIGTERM')[]): void {
  const exit = (): void => process.exit(0)
  const close = (): void => {
    server.close(() => {
      setTimeout(exit, CLOSING_MS).unref()
      void ended().then(exit, exit)
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  }
  for (const signal of signals) {
    process.on(signal, () => {
      if (state.draining) return server.listening ? close() : server.closeAllConnections()
      state.draining = true
      if (signal === 'SIGTERM' && drainMs > 0) setTimeout(() => server.listening && close(), drainMs)
      else close()
    })
  }
}
