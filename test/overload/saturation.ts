import { arrive, Client, quantile, statuses, type Arrived } from './arrivals.ts'
import { costly, modest } from './questions.ts'
import { ServedNewsroom } from './served.ts'

export interface Saturated {
  /** Costly queries that the server answers in a second when no more are asked than it can answer. */
  readonly capacity: number
  readonly statuses: Readonly<Record<number, number>>
  readonly arrivedPerSecond: number
  readonly answeredPerSecond: number
  /** Milliseconds, of those that were answered, and of those that were sent away. */
  readonly answered: { readonly p50: number; readonly p99: number }
  readonly sentAway: { readonly p50: number; readonly p99: number }
  /** Whether each that was sent away was told when to come back. */
  readonly toldWhen: boolean
  /** Milliseconds from the last question until a reader's is answered as usual. */
  readonly recovery: number
  /** Megabytes of resident memory above those before, at the most. */
  readonly growth: number
  readonly alive: boolean
}

/** A crowd, each of whom asks for little, and all together for more than there is. */
const CLIENTS = 200

/** Asks for ten times what the server can answer, for so long. */
export async function saturate(seconds: number): Promise<Saturated> {
  const server = await ServedNewsroom.start({ WHOSAID_BUDGET: '1000000000' })
  const crowd = Array.from({ length: CLIENTS }, (_, number) => new Client(server.url, `127.0.1.${number + 1}`))
  const reader = new Client(server.url, '127.0.0.3')
  try {
    await reader.insist(4, 2, costly)
    const capacity = (await reader.insist(4, 3, costly)).length / 3
    const before = server.resident
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, server.resident)), 100)
    const started = performance.now()
    const arriving = arrive(crowd, 10 * capacity, seconds, costly)
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    const recovery = await recovered(reader)
    const arrived = await arriving
    const took = (performance.now() - started) / 1000
    clearInterval(watch)
    const [good, away] = [ofStatus(arrived, 200), ofStatus(arrived, 503)]
    return {
      capacity, statuses: statuses(arrived), arrivedPerSecond: arrived.length / seconds, answeredPerSecond: good.length / took, answered: spread(good), sentAway: spread(away),
      toldWhen: away.every(({ retryAfter }) => retryAfter !== undefined), recovery, growth: most - before, alive: server.alive,
    }
  } finally {
    for (const client of [...crowd, reader]) client.close()
    await server.stop()
  }
}

/** How long it takes until a reader's question is answered, and at once. */
async function recovered(reader: Client): Promise<number> {
  const started = performance.now()
  for (let number = 0; ; number++) {
    const { status, took } = await reader.ask(modest(number))
    if (status === 200 && took < 100) return performance.now() - started
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const ofStatus = (arrived: readonly Arrived[], wanted: number): readonly Arrived[] => arrived.filter(({ status }) => status === wanted)

function spread(arrived: readonly Arrived[]): { readonly p50: number; readonly p99: number } {
  const took = arrived.map((each) => each.took)
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99) }
}
