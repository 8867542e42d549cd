import type { ServerResponse } from 'node:http'

const signals = new WeakMap<ServerResponse, AbortSignal>()

/** Given when a client goes before it has its answer: what is still worked out for it may stop. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const known = signals.get(response)
  if (known !== undefined) return known
  const gone = new AbortController()
  signals.set(response, gone.signal)
  if (response.destroyed) gone.abort()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}
