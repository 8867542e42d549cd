import { distance } from 'fastest-levenshtein'
import type { Dictionary } from './dictionary.ts'

/** Words of one length, each with the set of its letters, folded to 32 bits. */
interface Group {
  readonly words: readonly string[]
  readonly ids: readonly number[]
  readonly letters: Uint32Array
}

/** Words of names, found in spite of a slip or two. */
export class NearNames {
  readonly #groups: ReadonlyMap<number, Group>

  /** @param ids - of the terms that names are made of */
  constructor(dictionary: Dictionary, ids: Uint32Array) {
    const byLength = Map.groupBy(ids, (id) => dictionary.lengthOf(id))
    this.#groups = new Map([...byLength].map(([length, each]) => {
      const words = each.map((id) => dictionary.term(id))
      return [length, { words, ids: each, letters: Uint32Array.from(words, lettersOf) }]
    }))
  }

  /** One slip is forgiven from four letters on, two from eight. */
  near(term: string): number[] {
    const slips = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0
    if (slips === 0) return []
    const letters = lettersOf(term)
    const found: number[] = []
    for (let length = term.length - slips; length <= term.length + slips; length++) {
      const group = this.#groups.get(length)
      if (group === undefined) continue
      for (let at = 0; at < group.words.length; at++) {
        // A slip takes one letter from the set and adds one at most, which rules nearly all words out.
        if (bitsIn(letters ^ group.letters[at]!) <= 2 * slips && distance(group.words[at]!, term) <= slips) found.push(group.ids[at]!)
      }
    }
    return found
  }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters >>> 0
}

function bitsIn(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
