import { writeNumbers, writeSet } from './numbers.ts'
import { textsOf, WORTH, type Findable, type PostedTerm, type Postings } from './shapes.ts'
import { termsOf } from './terms.ts'

/** Characters of a piece of terms, unless one term alone has more: some 25 kB compressed. */
const PIECE_SIZE = 48_000

/** Longer texts hardly recur. */
const RECURS = 60

/** Terms with the things that have them: four times a thing's number, and the place of the term in it, 0 for its name. */
export class Postbox {
  readonly #lists = new Map<string, number[]>()
  /** Names and kinds recur from claim to claim. */
  readonly #known = new Map<string, readonly string[]>()
  #sorted: readonly string[] = []

  /** @param number - greater than that of every thing before */
  add(number: number, thing: Findable): void {
    for (const [place, texts] of textsOf(thing).entries()) {
      for (const text of texts) for (const term of this.#termsOf(text)) this.#post(term, number, place)
    }
  }

  /** All terms with their postings, sorted by code units, cut to size. */
  *pieces(): Generator<readonly PostedTerm[]> {
    this.#sorted = [...this.#lists.keys()].toSorted()
    let [piece, size]: [PostedTerm[], number] = [[], 0]
    for (const term of this.#sorted) {
      const postings = written(this.#lists.get(term) ?? [])
      const more = postings.reduce((sum, { length }) => sum + length, term.length + 12)
      if (piece.length > 0 && size + more > PIECE_SIZE) {
        yield piece
        ;[piece, size] = [[], 0]
      }
      piece.push([term, ...postings])
      size += more
    }
    if (piece.length > 0) yield piece
  }

  /** Of all terms that begin so, once the pieces are made. */
  beginningWith(beginning: string, count: number): Postings {
    const found = new Uint8Array(count)
    for (const term of this.#sorted.slice(firstFrom(this.#sorted, beginning), firstFrom(this.#sorted, beginning + LAST))) {
      for (const posted of this.#lists.get(term) ?? []) {
        const worth = WORTH[posted & 3] ?? 0
        if (worth > (found[posted >>> 2] ?? 0)) found[posted >>> 2] = worth
      }
    }
    const numbers: [number[], number[], number[]] = [[], [], []]
    for (const [number, worth] of found.entries()) if (worth > 0) numbers[WORTH.findIndex((each) => each === worth)]?.push(number)
    return setsOf(numbers)
  }

  #post(term: string, number: number, place: number): void {
    const list = this.#lists.get(term)
    if (list === undefined) this.#lists.set(term, [number * 4 + place])
    else if ((list.at(-1) ?? 0) >>> 2 !== number) list.push(number * 4 + place)
  }

  #termsOf(text: string): readonly string[] {
    if (text.length > RECURS) return termsOf(text)
    const known = this.#known.get(text) ?? termsOf(text)
    this.#known.set(text, known)
    return known
  }
}

/** No letter comes after it. */
const LAST = '\uFFFF'

function written(posted: readonly number[]): Postings {
  const numbers: [number[], number[], number[]] = [[], [], []]
  for (const each of posted) numbers[each & 3]?.push(each >>> 2)
  return setsOf(numbers)
}

const setsOf = ([named, close, elsewhere]: readonly [number[], number[], number[]]): Postings => [writeSet(named), writeSet(close), writeSet(elsewhere)]

/** The first place in sorted terms that is not before `wanted`. */
function firstFrom(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** One value of each thing: those that most have get the shortest numbers. */
export class ColumnOfAll {
  readonly #places = new Map<string, number>()
  readonly #counts: number[] = []
  readonly #of: number[] = []

  add(value: string): void {
    const place = this.#places.get(value) ?? this.#places.size
    this.#places.set(value, place)
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#of.push(place)
  }

  /** The values, most frequent first, and for each thing the place of its own. */
  written(): { readonly values: readonly string[]; readonly of: string } {
    const count = (place: number): number => this.#counts[place] ?? 0
    const sorted = [...this.#places].toSorted(([, a], [, b]) => count(b) - count(a) || a - b)
    const position: number[] = []
    for (const [at, [, place]] of sorted.entries()) position[place] = at
    return { values: sorted.map(([value]) => value), of: writeNumbers(this.#of.map((place) => position[place] ?? 0)) }
  }
}
