import { readNumbers, readSet } from '../src/search/numbers.ts'
import { WORTH, type BeginningPiece, type Column, type Manifest, type Postings, type TermsPiece, type ThingsPiece } from '../src/search/shapes.ts'
import { StaleIndex, type Index } from './index-of-all.ts'

/** Reads a file of the site: `search/terms-3.json`. */
export type Read = (path: string) => Promise<unknown>

/** The pieces that a search needs, each read once: one for each word, one for every few results. */
export function pieceIndex({ version, count, perPiece, terms, beginnings }: Manifest, read: Read): Index {
  const pieces = new Map<string, Promise<unknown>>()
  const piece = <Piece extends { readonly version: string }>(name: string): Promise<Piece> => {
    const path = `search/${name}.json`
    const reading = pieces.get(path) ?? read(path).catch((error: unknown) => {
      pieces.delete(path)
      throw error
    })
    pieces.set(path, reading)
    return reading.then((data) => {
      const found = data as Piece
      if (found.version !== version) throw new StaleIndex(`${path} is of another version`)
      return found
    })
  }

  const postingsOf = async (prefix: string): Promise<readonly Postings[]> => {
    const beginning = beginnings.indexOf(prefix)
    if (beginning !== -1) return [(await piece<BeginningPiece>(`begin-${beginning}`)).postings]
    // The last piece that starts before the prefix, or the next, when that starts with it: were it both, there would be a beginning.
    const before = terms.findLastIndex((first) => first <= prefix)
    const place = terms[before + 1]?.startsWith(prefix) === true ? before + 1 : before
    if (place === -1) return []
    const { terms: posted } = await piece<TermsPiece>(`terms-${place}`)
    return posted.flatMap(([term, ...postings]) => (term.startsWith(prefix) ? [postings] : []))
  }

  return {
    count,
    isWhole: false,
    find: async (prefixes) => {
      const worths = await Promise.all(prefixes.map(async (prefix) => worthsOf(await postingsOf(prefix), count)))
      const found: number[][] = [[], [], [], []]
      for (let number = 0; number < count; number++) {
        found[worths.reduce<number>((least, worth) => Math.min(least, worth[number] ?? 0), WORTH[0])]?.push(number)
      }
      return WORTH.flatMap((worth) => found[worth] ?? [])
    },
    things: async (numbers) => {
      const names = numbers.map((number) => `things-${Math.floor(number / perPiece)}`)
      const read = await Promise.all(names.map((name) => piece<ThingsPiece>(name)))
      return numbers.flatMap((number, at) => read[at]?.things[number % perPiece] ?? [])
    },
    facets: async () => {
      const [types, speakers] = await Promise.all([piece<Column>('types'), piece<Column>('speakers')])
      const [typeOf, speakerOf] = [readNumbers(types.of), readNumbers(speakers.of)]
      return (facet, number) => {
        if (facet === 'speaker') return speakers.values[speakerOf[number] ?? 0] || undefined
        const [type, kind] = types.values[typeOf[number] ?? 0]?.split('/') ?? []
        return facet === 'type' ? type : kind
      }
    },
  }
}

/** For each thing the best that one of the terms is worth in it, 0 where it has none. */
function worthsOf(postings: readonly Postings[], count: number): Uint8Array {
  const worths = new Uint8Array(count)
  for (const place of [2, 1, 0] as const) {
    for (const sets of postings) for (const number of readSet(sets[place])) worths[number] = WORTH[place]
  }
  return worths
}
