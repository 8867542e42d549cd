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

/** Into how many shares the work on this content is best cut. */
export function sharesFor({ articles, claims, entities }: Content): number {
  return articles.length + claims.length + entities.length < WORTH_SHARING ? 1 : Math.min(availableParallelism(), MOST_THREADS)
}

/** Has threads write all shares, at once. @throws what one of them throws; the others are then ended */
export async function writeInShares(order: Omit<ShareOrder, 'share'>, of: number): Promise<readonly ShareResult[]> {
  const workers = Array.from({ length: of }, (_, index) => {
    const workerData: ShareOrder = { ...order, share: { index, of } }
    return new Worker(new URL('share-worker.ts', import.meta.url), { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  })
  try {
    return await Promise.all(workers.map(resultOf))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
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
