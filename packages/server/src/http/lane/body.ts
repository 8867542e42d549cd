import type { IncomingMessage } from 'node:http'

/**
 * Reads a request's body, up to somewhat more than the limit.
 * @param done - called once, with what was read; never when the client goes away before
 */
export function readBody(request: IncomingMessage, limit: number, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  let length = 0
  const end = (): void => {
    request.off('data', take).off('end', end)
    done(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length))
  }
  const take = (chunk: Buffer): void => {
    chunks.push(chunk)
    length += chunk.length
    if (length <= limit) return
    request.pause()
    end()
  }
  // A client that goes away in the middle is no fault of ours.
  request.on('data', take).on('end', end).on('error', () => {})
}
