import type { FacetCount } from '@whosaid/schema'
import type { Words } from './columns/words.ts'
import type { Ordinals } from './sets/ordinals.ts'

/** Counts how often words occur in columns: by number into an array that is there already, and only what was counted is sorted. */
export class WordCounts {
  readonly #words: Words
  #counts: Uint32Array
  /** By column, where each of its words stands among them by the alphabet. */
  readonly #alphabets = new Map<Uint32Array, Alphabet>()

  constructor(words: Words) {
    this.#words = words
    this.#counts = new Uint32Array(words.size)
  }

  /** The words of chosen rows, most first, then by word. */
  ofColumn(chosen: Ordinals, column: Uint32Array): FacetCount[] {
    const counts = this.#counts
    const seen: number[] = []
    chosen.forEach((ordinal) => {
      const word = column[ordinal]!
      if (counts[word]!++ === 0) seen.push(word)
    })
    return this.#taken(seen, column)
  }

  /** The words of chosen rows' lists, most first, then by word; one that a list repeats counts once. */
  ofLists(chosen: Ordinals, offsets: Uint32Array, column: Uint32Array): FacetCount[] {
    const counts = this.#counts
    const seen: number[] = []
    chosen.forEach((ordinal) => {
      const [from, to] = [offsets[ordinal]!, offsets[ordinal + 1]!]
      for (let at = from; at < to; at++) {
        const word = column[at]!
        if (at > from && column.indexOf(word, from) < at) continue
        if (counts[word]!++ === 0) seen.push(word)
      }
    })
    return this.#taken(seen, column)
  }

  /** Sorts what was counted, and leaves the counts at nought again. */
  #taken(seen: readonly number[], column: Uint32Array): FacetCount[] {
    const { places, words } = this.#alphabet(column)
    const size = words.length
    // One number each that sorts by count and then by place: numbers sort many times faster than strings.
    const keys = new Float64Array(seen.length)
    let most = 0
    for (const word of seen) most = Math.max(most, this.#counts[word]!)
    seen.forEach((word, at) => {
      keys[at] = (most - this.#counts[word]!) * size + places[word]!
      this.#counts[word] = 0
    })
    keys.sort()
    const found: FacetCount[] = []
    for (const key of keys) {
      const value = words[key % size]
      // Rows without a word count for none.
      if (typeof value === 'string') found.push({ value, count: most - Math.floor(key / size) })
    }
    return found
  }

  #alphabet(column: Uint32Array): Alphabet {
    const made = this.#alphabets.get(column) ?? alphabetOf(column, this.#words)
    this.#alphabets.set(column, made)
    return made
  }
}

interface Alphabet {
  /** By place; null first. */
  readonly words: readonly (string | null)[]
  /** By word. */
  readonly places: Uint32Array
}

function alphabetOf(column: Uint32Array, words: Words): Alphabet {
  const distinct = new Uint8Array(words.size)
  for (let at = 0; at < column.length; at++) distinct[column[at]!] = 1
  const found: { id: number; word: string }[] = []
  for (let id = 1; id < distinct.length; id++) if (distinct[id] === 1) found.push({ id, word: words.at(id) })
  found.sort((a, b) => (a.word < b.word ? -1 : 1))
  const places = new Uint32Array(words.size)
  found.forEach(({ id }, at) => {
    places[id] = at + 1
  })
  return { words: [null, ...found.map(({ word }) => word)], places }
}
