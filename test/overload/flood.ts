import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { arrive, Client, quantile, statuses, type Arrived } from './arrivals.ts'
import { excessive, modest } from './questions.ts'
import { ServedNewsroom } from './served.ts'

export interface Flooded {
  /** What came of the one that floods. */
  readonly flood: Statuses
  /** What came of the others. */
  readonly others: Statuses
  /** Milliseconds that the others wait, in the slowest hundredth: medians over all rounds. */
  readonly p99: { readonly alone: number; readonly flooded: number }
  /** Median, over the rounds, of one over the other. */
  readonly ratio: number
  /** Milliseconds until a query that is too costly is refused, in the slowest hundredth. */
  readonly refusal: number
}

const READERS = ['127.0.0.11', '127.0.0.12', '127.0.0.13', '127.0.0.14']
const EACH_PER_SECOND = 50
const FLOODER = fileURLToPath(new URL('flooder.ts', import.meta.url))

type Statuses = Readonly<Record<number, number>>

/** One client asks for as much as it can over twenty connections, while others ask at a reader's pace; in turns with rounds of those alone. */
export async function flood(rounds: number, secondsEach: number): Promise<Flooded> {
  const server = await ServedNewsroom.start()
  const sent: Statuses[] = []
  const attack = async (seconds: number): Promise<void> => {
    const [statuses] = (await once(fork(FLOODER, [server.url, '127.0.0.2', String(seconds)]), 'message')) as [Statuses]
    sent.push(statuses)
  }
  const readers = READERS.map((address) => new Client(server.url, address))
  const read = (): Promise<readonly Arrived[]> => arrive(readers, READERS.length * EACH_PER_SECOND, secondsEach, modest)
  try {
    await read()
    // The flood's share is used up first: what is looked at is how it goes on.
    await attack(3)
    const reading: Arrived[] = []
    const pairs: { readonly alone: number; readonly flooded: number }[] = []
    for (let round = 0; round < rounds; round++) {
      const alone = await read()
      const attacked = attack(secondsEach + 1)
      await new Promise((resolve) => setTimeout(resolve, 500))
      const flooded = await read()
      await attacked
      reading.push(...alone, ...flooded)
      pairs.push({ alone: slowest(alone), flooded: slowest(flooded) })
    }
    const refused = await arrive(readers, EACH_PER_SECOND, 2, excessive)
    return {
      flood: sum(sent), others: statuses(reading), refusal: slowest(refused),
      p99: { alone: median(pairs.map(({ alone }) => alone)), flooded: median(pairs.map(({ flooded }) => flooded)) },
      ratio: median(pairs.map(({ alone, flooded }) => flooded / alone)),
    }
  } finally {
    for (const client of readers) client.close()
    await server.stop()
  }
}

function sum(all: readonly Statuses[]): Statuses {
  const counts: Record<string, number> = {}
  for (const [status, count] of all.flatMap((each) => Object.entries(each))) counts[status] = (counts[status] ?? 0) + count
  return counts
}

const slowest = (arrived: readonly Arrived[]): number => quantile(arrived.map(({ took }) => took), 0.99)
const median = (values: readonly number[]): number => quantile(values, 0.5)
