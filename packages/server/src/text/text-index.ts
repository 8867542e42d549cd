import { distance } from 'fastest-levenshtein'
import { parseQuery, type Clause } from './query.ts'
import { NAME_BREAK, startsPhrase, tokensOf } from './tokens.ts'

/** A text of a document: how much its words count, and whether they are names, in which a typo is forgiven. */
export interface Field {
  readonly text: string
  readonly weight: number
  readonly names: boolean
}

/** What a query found: documents by ordinal with their scores, and the terms that matched, for highlighting. */
export interface Found {
  readonly scores: ReadonlyMap<number, number>
  readonly terms: ReadonlySet<string>
  /** Words that matched only in a row. */
  readonly phrases: readonly (readonly string[])[]
}

// The usual constants of BM25: how soon repetition stops to count, and how much a long document is held back.
const K1 = 1.2
const B = 0.75

const PREFIX_WORTH = 0.8
const TYPO_WORTH = 0.5

/** An inverted index over documents numbered from 0, ranked by BM25 over weighted fields. Immutable once made. */
export class TextIndex {
  readonly #fieldsOf: (document: number) => readonly Field[]
  readonly #size: number
  /** Sorted, so that a prefix is a range. */
  readonly #terms: readonly string[]
  readonly #ids: ReadonlyMap<string, number>
  /** Terms of names, by length. */
  readonly #nameTerms: ReadonlyMap<number, readonly string[]>
  /** A term's documents and weights lie from its offset to the next. */
  readonly #offsets: Uint32Array
  readonly #documents: Uint32Array
  readonly #weights: Float32Array
  readonly #lengths: Float32Array
  readonly #meanLength: number

  /** @param fieldsOf - the fields of a document; asked again to check phrases, so it must stay the same */
  constructor(size: number, fieldsOf: (document: number) => readonly Field[]) {
    this.#size = size
    this.#fieldsOf = fieldsOf
    this.#lengths = new Float32Array(size)
    const postings = new Map<string, { documents: number[]; weights: number[] }>()
    const names = new Set<string>()
    for (let document = 0; document < size; document++) this.#read(document, postings, names)

    this.#meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size)
    this.#terms = [...postings.keys()].toSorted()
    this.#ids = new Map(this.#terms.map((term, id) => [term, id]))
    this.#nameTerms = Map.groupBy([...names].toSorted(), ({ length }) => length)
    this.#offsets = new Uint32Array(this.#terms.length + 1)
    this.#terms.forEach((term, id) => {
      this.#offsets[id + 1] = this.#offsets[id]! + postings.get(term)!.documents.length
    })
    this.#documents = new Uint32Array(this.#offsets.at(-1) ?? 0)
    this.#weights = new Float32Array(this.#documents.length)
    this.#terms.forEach((term, id) => {
      const { documents, weights } = postings.get(term)!
      this.#documents.set(documents, this.#offsets[id])
      this.#weights.set(weights, this.#offsets[id])
    })
  }

  #read(document: number, postings: Map<string, { documents: number[]; weights: number[] }>, names: Set<string>): void {
    const counts = new Map<string, number>()
    for (const { text, weight, names: isName } of this.#fieldsOf(document)) {
      for (const { term } of tokensOf(text)) {
        counts.set(term, (counts.get(term) ?? 0) + weight)
        if (isName) names.add(term)
      }
    }
    for (const [term, weight] of counts) {
      this.#lengths[document]! += weight
      const posting = postings.get(term)
      if (posting === undefined) postings.set(term, { documents: [document], weights: [weight] })
      else {
        posting.documents.push(document)
        posting.weights.push(weight)
      }
    }
  }

  /** Documents that match every clause of a query; none for a query without words. */
  search(query: string): Found {
    const clauses = parseQuery(query)
    const terms = new Set<string>()
    const phrases = clauses.flatMap((clause) => (clause.kind === 'phrase' ? [clause.terms] : []))
    let scores: Map<number, number> | undefined
    for (const clause of clauses) {
      const found = this.#clause(clause, terms)
      scores = scores === undefined ? found : shared(scores, found)
    }
    return { scores: scores ?? new Map<number, number>(), terms, phrases }
  }

  #clause(clause: Clause, matched: Set<string>): Map<number, number> {
    if (clause.kind === 'phrase') return this.#phrase(clause.terms)
    const found = new Map<number, number>()
    for (const [term, worth] of this.#expansions(clause)) {
      matched.add(term)
      // A document that several expansions match counts for its best.
      this.#score(term, worth, (document, score) => found.set(document, Math.max(score, found.get(document) ?? 0)))
    }
    return found
  }

  #expansions({ kind, term }: { readonly kind: 'word' | 'prefix'; readonly term: string }): [term: string, worth: number][] {
    if (kind === 'prefix') return this.#startingWith(term).map((longer) => [longer, longer === term ? 1 : PREFIX_WORTH])
    return this.#ids.has(term) ? [[term, 1]] : this.#near(term).map((name) => [name, TYPO_WORTH])
  }

  #startingWith(prefix: string): string[] {
    let [low, high] = [0, this.#terms.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#terms[middle]! < prefix) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let id = low; id < this.#terms.length && this.#terms[id]!.startsWith(prefix); id++) found.push(this.#terms[id]!)
    return found
  }

  /** Words of names within a slip or two of one that no document has. */
  #near(term: string): string[] {
    const slips = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0
    if (slips === 0) return []
    const lengths = Array.from({ length: 2 * slips + 1 }, (_, index) => term.length - slips + index)
    return lengths
      .flatMap((length) => this.#nameTerms.get(length) ?? [])
      .filter((name) => distance(name, term) <= slips)
  }

  #phrase(terms: readonly string[]): Map<number, number> {
    const [first, ...rest] = terms.map((term) => {
      const found = new Map<number, number>()
      this.#score(term, 1, (document, score) => found.set(document, score))
      return found
    })
    const candidates = rest.reduce(shared, first ?? new Map<number, number>())
    return new Map([...candidates].filter(([document]) => this.#fieldsOf(document).some(({ text }) => hasPhrase(text, terms))))
  }

  #score(term: string, worth: number, add: (document: number, score: number) => void): void {
    const id = this.#ids.get(term)
    if (id === undefined) return
    const [from, to] = [this.#offsets[id]!, this.#offsets[id + 1]!]
    const rarity = Math.log(1 + (this.#size - (to - from) + 0.5) / (to - from + 0.5))
    for (let at = from; at < to; at++) {
      const document = this.#documents[at]!
      const weight = this.#weights[at]!
      const length = 1 - B + (B * this.#lengths[document]!) / this.#meanLength
      add(document, (worth * rarity * weight * (K1 + 1)) / (weight + K1 * length))
    }
  }
}

const hasPhrase = (text: string, terms: readonly string[]): boolean => {
  // A phrase does not run from one name into the next.
  return text.split(NAME_BREAK).some((part) => {
    const words = tokensOf(part)
    return words.some((_, at) => startsPhrase(words, at, terms))
  })
}

function shared(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> {
  const both = new Map<number, number>()
  for (const [document, score] of a) {
    const other = b.get(document)
    if (other !== undefined) both.set(document, score + other)
  }
  return both
}
