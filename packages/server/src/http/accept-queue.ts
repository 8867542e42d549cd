import cluster from 'node:cluster'
import { connect, type Server, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

/** Addresses that mean any of this machine, and one that stands for them. */
const LOOPBACK: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Part of the time that an event loop works where connections may wait for it. */
const BUSY = 0.9

/** Behind fewer, who waits for long waits for a machine that was busy with something else. */
const A_CROWD = 10

/**
 * How long a new connection waits until the server takes it. Node takes one in each turn of its event loop, so in a rush most of what
 * waits stands in the system's queue, where nothing tells of it: a connection of the server's own to itself, in the same queue, does.
 */
export class AcceptQueue {
  readonly #server: Server
  readonly #now: () => number
  #probe: { readonly socket: Socket; readonly since: number; ahead: number } | undefined
  #waited = 0
  #looked = performance.eventLoopUtilization()

  constructor(server: Server, now: () => number = () => performance.now()) {
    this.#server = server
    this.#now = now
    server.on('connection', (socket) => this.#meet(socket))
  }

  /** Milliseconds that the last one waited, or that one waits by now, behind a crowd. */
  get wait(): number {
    return Math.max(this.#waited, this.#probe === undefined || this.#probe.ahead < A_CROWD ? 0 : this.#now() - this.#probe.since)
  }

  /** Joins the queue when the event loop has hardly been idle since the last look: else nobody waits. */
  look(): void {
    const utilization = performance.eventLoopUtilization()
    const { utilization: lately } = performance.eventLoopUtilization(utilization, this.#looked)
    this.#looked = utilization
    if (this.#probe !== undefined) return
    if (lately < BUSY) this.#waited = 0
    else this.#join()
  }

  close(): void {
    this.#leave(0)
  }

  /** Workers of a cluster share one queue, which their primary empties. */
  #join(): void {
    const address = this.#server.address()
    if (cluster.isWorker || address === null || typeof address === 'string') return
    const socket = connect({ port: address.port, host: LOOPBACK[address.address] ?? address.address })
    this.#probe = { socket, since: this.#now(), ahead: 0 }
    // Where there is no way to oneself, nothing is known, and nobody is sent away for it.
    socket.unref().once('error', () => this.#leave(0)).once('end', () => this.#leave(this.wait))
  }

  #meet(socket: Socket): void {
    if (this.#probe === undefined) return
    if (socket.remotePort !== this.#probe.socket.localPort) return void this.#probe.ahead++
    socket.destroy()
    this.#leave(this.wait)
  }

  #leave(waited: number): void {
    this.#waited = waited
    this.#probe?.socket.destroy()
    this.#probe = undefined
  }
}
