/** A thread that reads files as long as there are some that nobody has taken. */
import { parentPort, workerData } from 'node:worker_threads'
import { entryText } from './entry-text.ts'
import { readingOf } from './reading.ts'
import { BATCH, type ReadBatch, type ReadingHead, type ThreadData } from './threads.ts'

const { orders, taken } = workerData as ThreadData

for (let start = Atomics.add(taken, 0, BATCH); start < orders.length; start = Atomics.add(taken, 0, BATCH)) {
  const texts: Uint8Array[] = []
  const heads = orders.slice(start, start + BATCH).map(({ listed, known }): ReadingHead | null => {
    const reading = readingOf(listed, known)
    if (reading === undefined) return null
    const { entry, ...rest } = reading
    const text = entry === null ? undefined : entryText(entry)
    if (text !== undefined) texts.push(text.json)
    return { ...rest, length: text?.json.length ?? 0, claims: text?.claims ?? 0 }
  })
  const entries = new Uint8Array(Buffer.concat(texts))
  parentPort?.postMessage({ start, heads, entries } satisfies ReadBatch, [entries.buffer])
}
