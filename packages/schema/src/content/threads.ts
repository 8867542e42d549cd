import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { entryOf, type EntryText } from './entry-text.ts'
import type { ListedFile } from './list.ts'
import type { Progress } from './read.ts'
import { readingOf, type Reading } from './reading.ts'

/** A file to read, with the SHA-256 that it had when it was read before, if it was. */
export interface ReadOrder {
  readonly listed: ListedFile
  readonly known: string | null
}

/** What a thread begins with: all files, and a counter of those that somebody has taken. */
export interface ThreadData {
  readonly orders: readonly ReadOrder[]
  readonly taken: Int32Array
}

/** What a thread tells of some files: all but the entries, and these as one run of JSON texts. */
export interface ReadBatch {
  readonly start: number
  readonly heads: readonly (ReadingHead | null)[]
  readonly entries: Uint8Array
}

export interface ReadingHead extends Omit<Reading, 'entry'> {
  /** Bytes of the entry's text; 0 without an entry. */
  readonly length: number
  /** Bytes of the claims at its end. */
  readonly claims: number
}

/** A reading, and its entry's text where it was told in that form. Nothing for a file whose content is the one that is known. */
export type Told<Order> = (order: Order, reading: Reading | undefined, text: EntryText | undefined) => void

export interface ReadOptions {
  readonly progress?: Progress
  /** How many threads may read; by default as many as there are cores. */
  readonly threads?: number
}

/** Below so many files, starting threads takes longer than they save. */
export const WORTH_THREADS = 2000
/** All of them end in one thread, which is then the slowest. */
const MOST_THREADS = 8
/** Files taken at once: few enough that all threads end together. */
export const BATCH = 64
/** Parsing leaves much behind that is young and dead: with room for it, a thread takes a third less time. */
const YOUNG_MB = 64

/**
 * Reads files, many of them in several threads at once.
 * @param tell - told of each file, in any order
 * @throws whatever a thread throws; all of them are then ended
 */
export async function readFiles<Order extends ReadOrder>(orders: readonly Order[], tell: Told<Order>, { progress, threads = availableParallelism() }: ReadOptions = {}): Promise<void> {
  if (orders.length < WORTH_THREADS || threads === 1) {
    for (const [index, order] of orders.entries()) {
      progress?.(index, orders.length)
      tell(order, readingOf(order.listed, order.known), undefined)
    }
    return
  }
  const workerData: ThreadData = { orders: orders.map(({ listed, known }) => ({ listed, known })), taken: new Int32Array(new SharedArrayBuffer(4)) }
  let heard = 0
  await inThreads(Math.min(threads, MOST_THREADS), workerData, (batch) => {
    tellBatch(orders.slice(batch.start, batch.start + batch.heads.length), batch, tell)
    // Every hundredth is told of, however they come.
    for (const until = heard + batch.heads.length; heard < until; heard++) if (heard % 100 === 0) progress?.(heard, orders.length)
  })
  if (heard !== orders.length) throw new Error(`Threads told of ${heard} files instead of ${orders.length}.`)
}

async function inThreads(many: number, workerData: ThreadData, hear: (batch: ReadBatch) => void): Promise<void> {
  const workers = Array.from({ length: many }, () => new Worker(new URL('read-thread.ts', import.meta.url), { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }))
  try {
    await Promise.all(workers.map(async (worker) => {
      worker.on('message', hear)
      // `once` rejects with what the thread throws.
      const [code] = (await once(worker, 'exit')) as [number]
      if (code !== 0) throw new Error(`A thread that read content ended with ${code}.`)
    }))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function tellBatch<Order>(orders: readonly Order[], { heads, entries }: ReadBatch, tell: Told<Order>): void {
  let at = 0
  for (const [index, head] of heads.entries()) {
    const order = orders[index]
    if (order === undefined) throw new Error('A thread told of a file that it was not given.')
    const json = entries.subarray(at, (at += head?.length ?? 0))
    tell(order, head === null ? undefined : readingFrom(head, json), head === null ? undefined : { json, claims: head.claims })
  }
}

/** A reading of its two parts. */
export function readingFrom({ sha256, digest, findings, length, claims }: ReadingHead, json: Uint8Array): Reading {
  return { sha256, digest, findings, entry: length === 0 ? null : entryOf(json, claims) }
}
