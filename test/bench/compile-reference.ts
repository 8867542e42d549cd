/** A thread of the least that compiling takes: reads files, hashes them, parses them. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

const { load } = createRequire(new URL('../../packages/schema/package.json', import.meta.url))('js-yaml') as { load: (text: string) => unknown }
const { files, taken } = workerData as { files: readonly string[]; taken: Int32Array }

let keys = 0
for (let index = Atomics.add(taken, 0, 1); index < files.length; index = Atomics.add(taken, 0, 1)) {
  const bytes = readFileSync(files[index] ?? '')
  hash('sha256', bytes)
  keys += Object.keys(load(bytes.toString()) as object).length
}
parentPort?.postMessage(keys, [])
