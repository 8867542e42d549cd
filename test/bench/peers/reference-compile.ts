/**
 * What compiling is measured by: every file read, hashed and parsed by the fastest YAML parser there is, on every core.
 *
 *     node test/bench/peers/reference-compile.ts CONTENT
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { load } from 'js-yaml'

interface Share {
  readonly content: string
  readonly files: readonly string[]
}

if (isMainThread) {
  const content = process.argv[2] ?? '.'
  const files = globSync('**/*.yaml', { cwd: content })
  const cores = availableParallelism()
  const shares = Array.from({ length: cores }, (_, core): Share => ({ content, files: files.filter((_file, index) => index % cores === core) }))
  await Promise.all(shares.map((workerData) => once(new Worker(new URL(import.meta.url), { workerData }), 'exit')))
} else {
  const { content, files } = workerData as Share
  for (const file of files) {
    const bytes = readFileSync(join(content, file))
    createHash('sha256').update(bytes).digest()
    load(bytes.toString())
  }
}
