import { Dictionary, type Entry } from './dictionary.ts'
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

  const merging = new Merging(old.documents.length + read.documents.length, old.codes instanceof Uint16Array || read.codes instanceof Uint16Array)
  const wasName = new Set(old.names)
  let next = 0
  for (let id = 0; id < read.dictionary.size; id++) {
    const place = old.dictionary.place(read.dictionary.term(id))
    for (; next < place.id; next++) merging.add(old, next, numbers, wasName.has(next))
    if (place.found) merging.merge(old, next++, numbers, read, id, fresh)
    else merging.add(read, id, fresh, true)
  }
  for (; next < old.dictionary.size; next++) merging.add(old, next, numbers, wasName.has(next))
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

/** Terms with their postings, as they come. */
class Merging {
  readonly #documents: Uint32Array
  readonly #codes: Codes
  readonly #entries: Entry[] = []
  readonly #offsets: number[] = [0]
  readonly #names: number[] = []
  #end = 0

  constructor(most: number, wide: boolean) {
    this.#documents = new Uint32Array(most)
    this.#codes = codesOf(most, wide)
  }

  /** A term with the postings that it still has, if any; none was a name's unless it may be one. */
  add(tables: Tables, id: number, numbers: Uint32Array, maybeName: boolean): void {
    this.#copy(tables, id, numbers)
    this.#close(tables, id, maybeName)
  }

  merge(old: Tables, id: number, numbers: Uint32Array, read: Tables, readId: number, fresh: Uint32Array): void {
    const from = this.#end
    this.#copy(old, id, numbers)
    let mine = this.#end - 1
    const first = read.offsets[readId]!
    let theirs = read.offsets[readId + 1]! - 1
    this.#end += theirs + 1 - first
    // From the last on, so that nothing is overwritten that is yet to move.
    for (let to = this.#end - 1; theirs >= first; to--) {
      const document = fresh[read.documents[theirs]!]!
      const isMine = mine >= from && this.#documents[mine]! > document
      this.#documents[to] = isMine ? this.#documents[mine]! : document
      this.#codes[to] = isMine ? this.#codes[mine--]! : read.codes[theirs--]!
    }
    this.#close(old, id, true)
  }

  tables(lengths: Uint32Array): Tables {
    return {
      dictionary: Dictionary.gathered(this.#entries),
      offsets: Uint32Array.from(this.#offsets),
      documents: this.#documents.slice(0, this.#end),
      codes: narrowed(this.#codes.slice(0, this.#end)),
      lengths,
      names: Uint32Array.from(this.#names),
    }
  }

  #copy({ offsets, documents, codes }: Tables, id: number, numbers: Uint32Array): void {
    const to = offsets[id + 1]!
    for (let at = offsets[id]!; at < to; at++) {
      const number = numbers[documents[at]!]!
      if (number === GONE) continue
      this.#documents[this.#end] = number
      this.#codes[this.#end++] = codes[at]!
    }
  }

  #close({ dictionary }: Tables, id: number, maybeName: boolean): void {
    const from = this.#offsets.at(-1)!
    if (this.#end === from) return
    if (maybeName && this.#codes.subarray(from, this.#end).some(isName)) this.#names.push(this.#entries.length)
    this.#entries.push({ dictionary, id })
    this.#offsets.push(this.#end)
  }
}
