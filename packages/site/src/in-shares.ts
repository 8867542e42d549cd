import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Content } from './content.ts'
import type { Files } from './ledger.ts'
import type { Share } from './share.ts'
import type { Settings } from './site.ts'

/** What a thread is to write. */
export interface ShareOrder {
  readonly settings: Settings
  readonly content: Content
  readonly directory: string
  readonly former: string | null
  readonly share: Share
}

export interface ShareResult {
  readonly pages: number
  readonly written: number
  readonly files: Files
}

/** Below so many records, starting threads takes longer than they save. */
const WORTH_SHARING = 3000
/** Each thread holds all of the content: a few keep the cores busy, many fill the memory. */
const MOST_THREADS = 4
/** Room for what is young, in each thread. Four times as much made nothing faster and filled a quarter more of the memory. */
const YOUNG_MB = 32

/** Into how many shares the work on so much content is best cut. */
export function sharesFor({ articles, claims, entities }: Content['version']): number {
  return articles + claims + entities < WORTH_SHARING ? 1 : Math.min(availableParallelism(), MOST_THREADS)
}

/** Threads that each write a share of the site, at once. */
export class Threads implements AsyncDisposable {
  readonly #of: number
  #workers: readonly Worker[] = []
  #results: Promise<readonly ShareResult[]> | undefined

  constructor(of: number) {
    this.#of = of
  }

  /** Has them load their code, before it is known what they are to write. */
  start(): void {
    if (this.#results !== undefined) return
    this.#workers = Array.from({ length: this.#of }, () => new Worker(new URL('share-worker.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }))
    this.#results = Promise.all(this.#workers.map(resultOf))
    // Whoever waits for them is told; until somebody does, a failure is no reason to end the process.
    this.#results.catch(() => undefined)
  }

  /** @throws what one of them throws; the others are then ended, and write no more */
  async write(order: Omit<ShareOrder, 'share'>): Promise<readonly ShareResult[]> {
    this.start()
    for (const [index, worker] of this.#workers.entries()) worker.postMessage({ ...order, share: { index, of: this.#of } } satisfies ShareOrder, [])
    try {
      return (await this.#results) ?? []
    } catch (error) {
      await this[Symbol.asyncDispose]()
      throw error
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

async function resultOf(worker: Worker): Promise<ShareResult> {
  // `once` rejects with what the thread throws.
  const [result]: ShareResult[] = await Promise.race([once(worker, 'message'), once(worker, 'exit').then(endedEarly)])
  return result ?? endedEarly()
}

function endedEarly(): never {
  throw new Error('A thread that wrote pages ended before it was done.')
}
