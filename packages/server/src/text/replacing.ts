import { Dictionary } from './dictionary.ts'
import { Reading } from './reading.ts'
import { codesOf, isName, narrowed, type Codes, type FieldsOf, type Tables } from './tables.ts'

/** Documents from one number to before another, replaced by so many new ones. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly documents: number
}

/** Of a document that is no more. */
const GONE = 0xffffffff

/**
 * The tables with documents replaced: what reading all documents would give, made from what is there and from reading the new ones.
 * @param edits - ascending and apart, in the numbers of old
 * @param fieldsOf - of documents in their new numbers
 */
export function replaced(old: Tables, edits: readonly Edit[], fieldsOf: FieldsOf): Tables {
  const { numbers, fresh, lengths } = renumbered(old.lengths, edits)
  const read = Reading.of(fresh.length, (document) => fieldsOf(fresh[document]!))
  for (const [at, document] of fresh.entries()) lengths[document] = read.lengths[at]!

  const merging = new Merging(old, numbers, read, fresh)
  let next = 0
  for (let id = 0; id < read.dictionary.size; id++) {
    const place = old.dictionary.place(read.dictionary.term(id))
    while (next < place.id) merging.keep(next++)
    if (place.found) merging.join(next++, id)
    else merging.insert(id)
  }
  while (next < old.dictionary.size) merging.keep(next++)
  return merging.tables(lengths)
}

/** The new number of each old document, the numbers of the new ones, and all lengths, those of new ones left open. */
function renumbered(old: Uint32Array, edits: readonly Edit[]): { readonly numbers: Uint32Array; readonly fresh: Uint32Array; readonly lengths: Uint32Array } {
  const numbers = new Uint32Array(old.length).fill(GONE)
  const size = edits.reduce((sum, { from, to, documents }) => sum + documents - (to - from), old.length)
  const lengths = new Uint32Array(size)
  const fresh: number[] = []
  let [document, number] = [0, 0]
  const keep = (to: number): void => {
    lengths.set(old.subarray(document, to), number)
    for (; document < to; document++) numbers[document] = number++
  }
  for (const { from, to, documents } of edits) {
    keep(from)
    document = to
    for (let made = 0; made < documents; made++) fresh.push(number++)
  }
  keep(old.length)
  return { numbers, fresh: Uint32Array.from(fresh), lengths }
}

/** The terms of old and new documents with the postings of both, in their order. */
class Merging {
  readonly #old: Tables
  readonly #numbers: Uint32Array
  readonly #read: Tables
  readonly #fresh: Uint32Array
  readonly #wasName: Uint8Array
  readonly #documents: Uint32Array
  readonly #codes: Codes
  /** Numbers of terms in the old dictionary, from its size on in the other. */
  readonly #terms: Uint32Array
  readonly #offsets: Uint32Array
  readonly #names: number[] = []
  #count = 0

  constructor(old: Tables, numbers: Uint32Array, read: Tables, fresh: Uint32Array) {
    this.#old = old
    this.#numbers = numbers
    this.#read = read
    this.#fresh = fresh
    this.#wasName = new Uint8Array(old.dictionary.size)
    for (const id of old.names) this.#wasName[id] = 1
    const postings = old.documents.length + read.documents.length
    this.#documents = new Uint32Array(postings)
    this.#codes = codesOf(postings, old.codes instanceof Uint16Array || read.codes instanceof Uint16Array)
    this.#terms = new Uint32Array(old.dictionary.size + read.dictionary.size)
    this.#offsets = new Uint32Array(this.#terms.length + 1)
  }

  /** A term of old documents only, unless all that had it are gone. */
  keep(id: number): void {
    this.#close(id, copied(this.#old, id, this.#numbers, this.#documents, this.#codes, this.#offsets[this.#count]!), this.#wasName[id] === 1)
  }

  /** A term of new documents only. */
  insert(id: number): void {
    this.#close(this.#old.dictionary.size + id, copied(this.#read, id, this.#fresh, this.#documents, this.#codes, this.#offsets[this.#count]!), true)
  }

  /** A term of both: the later first, so that nothing is overwritten that is yet to move. */
  join(id: number, readId: number): void {
    const [documents, codes, read, from] = [this.#documents, this.#codes, this.#read, this.#offsets[this.#count]!]
    const end = copied(this.#old, id, this.#numbers, documents, codes, from)
    const first = read.offsets[readId]!
    let mine = end - 1
    let theirs = read.offsets[readId + 1]! - 1
    const joined = end + theirs + 1 - first
    for (let to = joined - 1; theirs >= first; to--) {
      const document = this.#fresh[read.documents[theirs]!]!
      const isMine = mine >= from && documents[mine]! > document
      documents[to] = isMine ? documents[mine]! : document
      codes[to] = isMine ? codes[mine--]! : read.codes[theirs--]!
    }
    this.#close(id, joined, true)
  }

  tables(lengths: Uint32Array): Tables {
    const end = this.#offsets[this.#count]!
    return {
      dictionary: Dictionary.gathered(this.#old.dictionary, this.#read.dictionary, this.#terms.subarray(0, this.#count)),
      offsets: this.#offsets.slice(0, this.#count + 1),
      documents: this.#documents.slice(0, end),
      codes: narrowed(this.#codes.slice(0, end)),
      lengths,
      names: Uint32Array.from(this.#names),
    }
  }

  #close(term: number, end: number, maybeName: boolean): void {
    const from = this.#offsets[this.#count]!
    if (end === from) return
    if (maybeName && this.#codes.subarray(from, end).some(isName)) this.#names.push(this.#count)
    this.#terms[this.#count++] = term
    this.#offsets[this.#count] = end
  }
}

/** Copies the postings of a term whose documents have a new number; returns where they end. */
function copied({ offsets, documents, codes }: Tables, id: number, numbers: Uint32Array, toDocuments: Uint32Array, toCodes: Codes, from: number): number {
  const to = offsets[id + 1]!
  let end = from
  for (let at = offsets[id]!; at < to; at++) {
    const number = numbers[documents[at]!]!
    if (number === GONE) continue
    toDocuments[end] = number
    toCodes[end++] = codes[at]!
  }
  return end
}
