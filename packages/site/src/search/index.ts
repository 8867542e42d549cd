import { createHash, type Hash } from 'node:crypto'
import { searchPieces, type TextFile } from './pieces.ts'
import type { Findable, WholeIndex } from './shapes.ts'
import { findables, type Searched } from './things.ts'

/** Characters up to which a site's index is one file, read as a whole: some 1,500 things, 50 kB compressed. */
const WHOLE = 400_000

/** Counts as content: to be raised when the same things are written in another shape. */
const FORMAT = 'pieces 1'

/** The files by which the site is searched without an API: one, or one that leads to many pieces, of which a search reads a few. */
export function searchFiles(site: Searched): Iterable<TextFile> {
  return filesOf(() => findables(site))
}

/** @param things - gives them anew each time, always the same */
export function* filesOf(things: () => Iterable<Findable>, most = WHOLE): Generator<TextFile> {
  const hash = createHash('sha256').update(FORMAT)
  const all = upTo(most, things(), hash)
  // The version is of the index alone: pages that change elsewhere leave it, and its files, as they are.
  if (all === null) yield* searchPieces(things(), hash.digest('base64url').slice(0, 16))
  else yield ['search.json', JSON.stringify({ things: all } satisfies WholeIndex)]
}

/** All things, or null when they are more than so many characters; their hash in either case. */
function upTo(most: number, things: Iterable<Findable>, hash: Hash): readonly Findable[] | null {
  const all: Findable[] = []
  let size = 0
  for (const thing of things) {
    const text = JSON.stringify(thing)
    size += text.length
    hash.update(text)
    if (size <= most) all.push(thing)
  }
  return size > most ? null : all
}
