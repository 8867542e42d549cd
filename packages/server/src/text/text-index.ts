import type { Ascending } from './lists.ts'
import { NearNames } from './near-names.ts'
import { phraseTest } from './phrase.ts'
import { documentsWith, normsOf, rarityOf, scoresOf, type AnyOf } from './postings.ts'
import { parseQuery, type Clause } from './query.ts'
import { Reading } from './reading.ts'
import { replaced, type Edit } from './replacing.ts'
import { sectionsOf, tablesOf, type FieldsOf, type Sections, type Tables } from './tables.ts'

/** What a query found; terms and scores are worked out when first asked for. */
export interface Found {
  /** Numbers of documents, ascending. */
  readonly documents: Ascending
  /** The score of each of the documents. */
  readonly scores: Float64Array
  /** The terms that matched, for highlighting. */
  readonly terms: ReadonlySet<string>
  /** Words that matched only in a row. */
  readonly phrases: readonly (readonly string[])[]
}

/** A term by number, and what it is worth to the query. */
interface Expansion {
  readonly id: number
  readonly worth: number
}

const PREFIX_WORTH = 0.8
const TYPO_WORTH = 0.5

/** An inverted index over documents numbered from 0, ranked by BM25 over weighted fields. Immutable once made. */
export class TextIndex {
  readonly #tables: Tables
  readonly #fieldsOf: FieldsOf
  readonly #size: number
  readonly #norms: Float64Array
  #nearNames: NearNames | undefined

  private constructor(tables: Tables, fieldsOf: FieldsOf) {
    this.#tables = tables
    this.#fieldsOf = fieldsOf
    this.#size = tables.lengths.length
    this.#norms = normsOf(tables.lengths)
  }

  /** @param fieldsOf - asked again to check phrases */
  static of(size: number, fieldsOf: FieldsOf): TextIndex {
    return new TextIndex(Reading.of(size, fieldsOf), fieldsOf)
  }

  /** @param sections - not to be changed any more: they are read in place */
  static fromSections(sections: Sections, fieldsOf: FieldsOf): TextIndex {
    return new TextIndex(tablesOf(sections), fieldsOf)
  }

  /** The same bytes for the same documents; not to be changed. */
  toSections(): Sections {
    return sectionsOf(this.#tables)
  }

  /**
   * The index with documents replaced; this one stays as it is.
   * @param edits - ascending and apart, in the numbers of this index
   * @param fieldsOf - of documents in their new numbers
   */
  replaced(edits: readonly Edit[], fieldsOf: FieldsOf): TextIndex {
    return new TextIndex(replaced(this.#tables, edits, fieldsOf), fieldsOf)
  }

  /** Documents that match every clause of a query; none for a query without words. */
  search(query: string): Found {
    const clauses = parseQuery(query)
    const expanded = clauses.map((clause) => this.#expand(clause))
    const posted = expanded.map((groups) => groups.map((group) => this.#posted(group)))
    const phrases = clauses.flatMap((clause) => (clause.kind === 'phrase' ? [clause.terms] : []))
    const documents = this.#withPhrases(documentsWith(posted.flat(), this.#size), phrases)
    const single = expanded.filter((_, at) => clauses[at]?.kind !== 'phrase').flat(2)
    return new Matches(documents, phrases, () => scoresOf(posted, documents, this.#norms), () => new Set(single.map(({ id }) => this.#tables.dictionary.term(id))))
  }

  /** The terms that a clause asks for: of each group a document must have one. */
  #expand(clause: Clause): readonly (readonly Expansion[])[] {
    switch (clause.kind) {
      case 'word': return [this.#exactly(clause.term) ?? this.#near(clause.term)]
      case 'prefix': return [this.#startingWith(clause.term)]
      case 'phrase': return clause.terms.map((term) => this.#exactly(term) ?? [])
    }
  }

  #exactly(term: string): readonly Expansion[] | undefined {
    const id = this.#tables.dictionary.find(term)
    return id === undefined ? undefined : [{ id, worth: 1 }]
  }

  #startingWith(prefix: string): readonly Expansion[] {
    const { dictionary } = this.#tables
    const [from, to] = dictionary.startingWith(prefix)
    // The word itself is the first of those that begin so.
    return Array.from({ length: to - from }, (_, at) => ({ id: from + at, worth: dictionary.lengthOf(from + at) === prefix.length ? 1 : PREFIX_WORTH }))
  }

  /** What a word that no document has may be meant to be. */
  #near(term: string): readonly Expansion[] {
    this.#nearNames ??= new NearNames(this.#tables.dictionary, this.#tables.names)
    return this.#nearNames.near(term).map((id) => ({ id, worth: TYPO_WORTH }))
  }

  #posted(expansions: readonly Expansion[]): AnyOf {
    const { offsets, documents, codes } = this.#tables
    return expansions.map(({ id, worth }) => {
      const [from, to] = [offsets[id]!, offsets[id + 1]!]
      return { documents: documents.subarray(from, to), codes: codes.subarray(from, to), scale: worth * rarityOf(this.#size, to - from) }
    })
  }

  #withPhrases(candidates: Ascending, phrases: readonly (readonly string[])[]): Ascending {
    if (phrases.length === 0) return candidates
    const tests = phrases.map(phraseTest)
    return candidates.filter((document) => {
      const fields = this.#fieldsOf(document)
      return tests.every((test) => fields.some(test))
    })
  }
}

class Matches implements Found {
  readonly documents: Ascending
  readonly phrases: readonly (readonly string[])[]
  readonly #score: () => Float64Array
  readonly #name: () => ReadonlySet<string>
  #scores: Float64Array | undefined
  #terms: ReadonlySet<string> | undefined

  constructor(documents: Ascending, phrases: readonly (readonly string[])[], score: () => Float64Array, name: () => ReadonlySet<string>) {
    this.documents = documents
    this.phrases = phrases
    this.#score = score
    this.#name = name
  }

  get scores(): Float64Array {
    return (this.#scores ??= this.#score())
  }

  get terms(): ReadonlySet<string> {
    return (this.#terms ??= this.#name())
  }
}
