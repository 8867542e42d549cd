/**
 * A corpus of invented articles in the format of content/, the same for the same seed.
 *
 *     node test/bench/corpus.ts FOLDER [--articles 10000] [--claims 2] [--seed 1]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { articleEntry } from './corpus-article.ts'
import { entityEntries, type Cast } from './corpus-entities.ts'
import { Random } from './random.ts'

/** A content file: its path from the content folder, and what it holds. */
export type Entry = readonly [path: string, data: object]

export interface CorpusSize {
  readonly articles: number
  /** Of each article; two when left out. */
  readonly claims?: number
  readonly seed: number
}

/** Every file of the corpus. Entities grow with the articles, up to some hundreds. */
export function* corpus({ articles, claims = 2, seed }: CorpusSize): Generator<Entry> {
  const random = new Random(seed)
  const { entries, cast } = cornerstones(random, articles)
  yield* entries
  for (let number = 1; number <= articles; number++) yield articleEntry(random, cast, { number, claims })
}

/** Whom and what the articles of such a corpus speak of: for whoever asks questions about it. */
export const castOf = ({ articles, seed }: CorpusSize): Cast => cornerstones(new Random(seed), articles).cast

const cornerstones = (random: Random, articles: number) => entityEntries(random, Math.min(1, Math.max(0.1, articles / 5000)))

/** @returns how many files were written */
export function writeCorpus(folder: string, size: CorpusSize): number {
  const folders = new Set<string>()
  let files = 0
  for (const [path, data] of corpus(size)) {
    const file = join(folder, path)
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    folders.add(dirname(file))
    writeFileSync(file, stringify(data, { lineWidth: 120 }))
    files++
  }
  return files
}

if (import.meta.main) {
  const { values, positionals: [folder] } = parseArgs({
    allowPositionals: true,
    options: { articles: { type: 'string', default: '10000' }, claims: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' } },
  })
  if (folder === undefined) throw new Error('Name the folder that the corpus goes to.')
  const files = writeCorpus(folder, { articles: Number(values.articles), claims: Number(values.claims), seed: Number(values.seed) })
  process.stdout.write(`${files} files in ${folder}\n`)
}
