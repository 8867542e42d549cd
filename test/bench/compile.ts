/**
 * What compiling a content folder takes: beside reading, hashing and parsing its files alone, cold, from a manifest, and after one file
 * changed. Milliseconds on the clock and of all cores' time; on a busy machine only the second says something.
 *
 *     node test/bench/compile.ts FOLDER [--threads 2]
 */
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { ContentCompiler, type ManifestStore } from '@whosaid/schema'

const { values, positionals: [folder] } = parseArgs({ allowPositionals: true, options: { threads: { type: 'string', default: String(availableParallelism()) } } })
if (folder === undefined) throw new Error('Name the content folder; test/bench/corpus.ts writes one.')
const threads = Number(values.threads)

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(`${what.padEnd(24)} ${Math.round(performance.now() - started)} ms, ${Math.round((user + system) / 1000)} ms of the cores\n`)
}

async function reference(content: string): Promise<void> {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const workerData = { files, taken: new Int32Array(new SharedArrayBuffer(4)) }
  await Promise.all(Array.from({ length: threads }, () => once(new Worker(new URL('compile-reference.ts', import.meta.url), { workerData }), 'exit')))
}

let kept: Buffer | undefined
const manifest: ManifestStore = {
  read: () => kept,
  write: (parts) => {
    kept = Buffer.concat(parts)
  },
}

await timed('read, hash, parse', () => reference(folder))
await timed('cold', () => new ContentCompiler(folder, { manifest, threads }).compile())
const compiler = new ContentCompiler(folder, { manifest, threads })
await timed('from a manifest', () => compiler.compile())

const changed = join(folder, 'articles', readdirSync(join(folder, 'articles'))[0] ?? '')
const text = readFileSync(changed, 'utf8')
try {
  for (let round = 0; round < 5; round++) {
    writeFileSync(changed, text.replace(/^language: .*$/m, `language: ${round % 2 === 0 ? 'de' : 'fr'}`))
    await timed('after one file changed', () => compiler.compile())
  }
} finally {
  writeFileSync(changed, text)
}
