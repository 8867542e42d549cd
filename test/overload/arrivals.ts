import { Agent, request } from 'node:http'

export interface Arrived {
  /** 0 for a connection that broke. */
  readonly status: number
  /** Milliseconds from a connection for the question to the end of the answer. */
  readonly took: number
  readonly retryAfter: string | undefined
}

/** As many as a client has; all together stay below what the server takes. */
const CONNECTIONS = 20

/** A client with an address of its own, and connections that are kept. */
export class Client {
  readonly #agent: Agent
  readonly #url: string

  /** @param address - of this machine: 127.0.0.2 and the like */
  constructor(url: string, address: string) {
    this.#url = url
    this.#agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, localAddress: address })
  }

  /** Never fails: a connection that breaks is what came of it. */
  ask(body: string): Promise<Arrived> {
    let started = performance.now()
    return new Promise((resolve) => {
      const done = (status: number, retryAfter?: string): void => resolve({ status, took: performance.now() - started, retryAfter })
      request(`${this.#url}/graphql`, { agent: this.#agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
        response.resume().once('end', () => done(response.statusCode ?? 0, response.headers['retry-after'])).once('error', () => done(0))
      }).once('socket', () => (started = performance.now())).once('error', () => done(0)).end(body)
    })
  }

  /** Asks over so many connections, on each the next question as soon as the answer is there. */
  async insist(connections: number, seconds: number, body: (number: number) => string): Promise<readonly Arrived[]> {
    const arrived: Arrived[] = []
    const until = performance.now() + seconds * 1000
    let number = 0
    await Promise.all(Array.from({ length: connections }, async () => {
      while (performance.now() < until) arrived.push(await this.ask(body(number++)))
    }))
    return arrived
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** The clients ask in turn at a steady rate, whether or not answers come: as people do. */
export async function arrive(clients: readonly Client[], perSecond: number, seconds: number, body: (number: number) => string): Promise<readonly Arrived[]> {
  const arrived: Promise<Arrived>[] = []
  const [all, started] = [Math.floor(perSecond * seconds), performance.now()]
  while (arrived.length < all) {
    const due = Math.min(all, ((performance.now() - started) * perSecond) / 1000)
    while (arrived.length < due) arrived.push(clients[arrived.length % clients.length]!.ask(body(arrived.length)))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return Promise.all(arrived)
}

/** The value below which such a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
}

/** How often each status came. */
export function statuses(arrived: readonly Arrived[]): Readonly<Record<number, number>> {
  const counts: Record<number, number> = {}
  for (const { status } of arrived) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
