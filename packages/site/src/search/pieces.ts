/** The index of a site too large to be read whole, in pieces of which a search reads a few. */
import { ColumnOfAll, Postbox } from './postbox.ts'
import type { BeginningPiece, Column, Findable, Manifest, TermsPiece, ThingsPiece } from './shapes.ts'
import { isLetter } from './terms.ts'

export type TextFile = readonly [path: string, text: string]

/** A page of results lies in at most as many pieces as it has results: small ones, of some 2 kB compressed. */
const PER_PIECE = 32

/** Yields things as they come, what is known only of all of them at the end. The same things give the same bytes. */
export function* searchPieces(things: Iterable<Findable>, version: string): Generator<TextFile> {
  const index = new Postbox()
  const types = new ColumnOfAll()
  const speakers = new ColumnOfAll()
  let piece: Findable[] = []
  let count = 0
  const thingsFile = (): TextFile => json(`things-${Math.ceil(count / PER_PIECE) - 1}`, { version, things: piece } satisfies ThingsPiece)
  for (const thing of things) {
    index.add(count, thing)
    types.add(thing.kind === undefined ? thing.type : `${thing.type}/${thing.kind}`)
    speakers.add(thing.speaker ?? '')
    piece.push(thing)
    count += 1
    if (piece.length < PER_PIECE) continue
    yield thingsFile()
    piece = []
  }
  if (piece.length > 0) yield thingsFile()

  yield json('types', { version, ...types.written() } satisfies Column)
  yield json('speakers', { version, ...speakers.written() } satisfies Column)

  const firsts: string[] = []
  const beginnings = new Set<string>()
  let last = ''
  for (const terms of index.pieces()) {
    const first = terms[0]?.[0] ?? ''
    for (const beginning of shared(last, first)) beginnings.add(beginning)
    last = terms.at(-1)?.[0] ?? ''
    yield json(`terms-${firsts.length}`, { version, terms } satisfies TermsPiece)
    firsts.push(first)
  }
  for (const [at, beginning] of [...beginnings].entries()) {
    yield json(`begin-${at}`, { version, postings: index.beginningWith(beginning, count) } satisfies BeginningPiece)
  }
  yield ['search.json', JSON.stringify({ version, count, perPiece: PER_PIECE, terms: firsts, beginnings: [...beginnings] } satisfies Manifest)]
}

const json = (name: string, data: object): TextFile => [`search/${name}.json`, JSON.stringify(data)]

/** The beginnings that two terms share, but for single letters, which nobody is let search by. */
function shared(a: string, b: string): readonly string[] {
  const [ours, theirs] = [Array.from(a), Array.from(b)]
  const differ = ours.findIndex((character, at) => character !== theirs[at])
  const length = differ === -1 ? ours.length : differ
  return Array.from({ length }, (_, at) => ours.slice(0, at + 1).join('')).filter((beginning) => !isLetter(beginning))
}
