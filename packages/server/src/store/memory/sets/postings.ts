import { Bits } from './bits.ts'
import { Ordinals } from './ordinals.ts'

/** For each word, the rows that have it, ascending and without repeats: counted, then laid out end to end. Immutable once made. */
export class Postings {
  readonly #size: number
  /** Where each word's rows start. Words that came later have none. */
  readonly #offsets: Uint32Array
  readonly #rows: Uint32Array
  #words: readonly number[] | undefined
  /** Sets of one word that are as large as bits: made when first asked for. */
  readonly #large = new Map<number, Ordinals>()

  /**
   * @param size - how many rows there are
   * @param words - how many words there are
   * @param values - the word of each value
   * @param owners - the row of each value, ascending; its own place when left out
   */
  constructor(size: number, words: number, values: Uint32Array, owners?: Uint32Array) {
    this.#size = size
    this.#offsets = new Uint32Array(words + 1)
    const last = new Uint32Array(words)
    // Values come by row, so that a repeated one is the last of its word. Rows are counted from 1 here: 0 is none yet.
    const repeats = (at: number, word: number): boolean => {
      const row = (owners === undefined ? at : owners[at]!) + 1
      if (last[word] === row) return true
      last[word] = row
      return false
    }
    for (let at = 0; at < values.length; at++) if (!repeats(at, values[at]!)) this.#offsets[values[at]! + 1]!++
    for (let word = 0; word < words; word++) this.#offsets[word + 1]! += this.#offsets[word]!
    this.#rows = new Uint32Array(this.#offsets[words]!)
    const ends = this.#offsets.slice(0, words)
    last.fill(0)
    for (let at = 0; at < values.length; at++) {
      if (!repeats(at, values[at]!)) this.#rows[ends[values[at]!]!++] = owners === undefined ? at : owners[at]!
    }
  }

  /** The rows that have a word: a view, not to be changed. */
  of(word: number): Uint32Array {
    if (word < 0 || word + 1 >= this.#offsets.length) return this.#rows.subarray(0, 0)
    return this.#rows.subarray(this.#offsets[word], this.#offsets[word + 1])
  }

  /** The words that some row has, null's number included. */
  words(): readonly number[] {
    return (this.#words ??= presentIn(this.#offsets))
  }

  /** The rows that have one of these words. */
  any(words: readonly number[]): Ordinals {
    const lists = words.map((word) => this.of(word)).filter(({ length }) => length > 0)
    if (lists.length === 0) return Ordinals.none(this.#size)
    if (lists.length === 1) return this.#one(words.find((word) => this.of(word).length > 0)!)
    const total = lists.reduce((sum, { length }) => sum + length, 0)
    if (total * 32 > this.#size) {
      const bits = new Bits(this.#size)
      for (const list of lists) for (let at = 0; at < list.length; at++) bits.add(list[at]!)
      return Ordinals.fromBits(bits)
    }
    const joined = new Uint32Array(total)
    let at = 0
    for (const list of lists) {
      joined.set(list, at)
      at += list.length
    }
    return Ordinals.of(this.#size, joined)
  }

  #one(word: number): Ordinals {
    const known = this.#large.get(word)
    if (known !== undefined) return known
    const list = this.of(word)
    const made = Ordinals.ascending(this.#size, list)
    if (list.length * 32 > this.#size) this.#large.set(word, made)
    return made
  }
}

function presentIn(offsets: Uint32Array): number[] {
  const found: number[] = []
  for (let word = 0; word + 1 < offsets.length; word++) if (offsets[word]! < offsets[word + 1]!) found.push(word)
  return found
}
