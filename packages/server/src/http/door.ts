import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { AcceptQueue } from './accept-queue.ts'
import { Pressure } from './pressure.ts'
import { refuse } from './refusal.ts'

/** A name or an address, and a port. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Lets requests in, as long as they are what they should be and there are not too many at a time. */
export class Door {
  /** Requests that were sent away because there was too much to do. */
  shed = 0
  readonly pressure: Pressure
  readonly #queue: AcceptQueue

  constructor(server: Server) {
    this.#queue = new AcceptQueue(server)
    this.pressure = new Pressure(this.#queue)
  }

  /** @returns false for a request that has been refused */
  lets(request: IncomingMessage, response: ServerResponse): boolean {
    const { host = '' } = request.headers
    if (!HOST.test(host)) {
      refuse(response, 400, 'BAD_REQUEST', 'The Host header names no host.', {}, { connection: 'close' })
      return false
    }
    if (!this.pressure.admits()) {
      this.shed++
      refuse(response, 503, 'OVERLOADED', 'There is more to do than can be done in time. Try again in a second.', {}, { 'retry-after': '1' })
      return false
    }
    response.on('close', () => this.pressure.end())
    return true
  }

  close(): void {
    this.pressure.close()
    this.#queue.close()
  }
}
