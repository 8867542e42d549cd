import { Dictionary } from './dictionary.ts'
import { Growing } from './growing.ts'
import { codeOf, isName, narrowed, type Field, type FieldsOf, type Tables } from './tables.ts'
import { eachTerm } from './tokens.ts'

/** Reads documents one after the other, then sorts what they hold by term. */
export class Reading {
  /** Terms by the order in which they were met. */
  readonly #terms = new Map<string, number>()
  /** Of each term, its last posting. */
  readonly #last = new Growing((size) => new Uint32Array(size))
  // Postings by document.
  readonly #termOf = new Growing((size) => new Uint32Array(size))
  readonly #codeOf = new Growing((size) => new Uint16Array(size))
  readonly #ends = new Growing((size) => new Uint32Array(size))
  readonly #lengths = new Growing((size) => new Uint32Array(size))
  /** The terms of names, which stand in one document after the other. */
  readonly #known = new Map<string, readonly number[]>()

  static of(size: number, fieldsOf: FieldsOf): Tables {
    const reading = new Reading()
    for (let document = 0; document < size; document++) reading.add(fieldsOf(document))
    return reading.tables()
  }

  /** Reads the next document. */
  add(fields: readonly Field[]): void {
    const from = this.#termOf.size
    let length = 0
    for (const { text, weight, names } of fields) {
      const halves = Math.round(weight * 2)
      const count = (term: number): void => {
        length += halves
        const last = this.#last.at(term)
        if (last <= from) {
          this.#termOf.push(term)
          this.#codeOf.push(codeOf(halves, names))
          this.#last.set(term, this.#termOf.size)
        } else {
          const code = this.#codeOf.at(last - 1)
          this.#codeOf.set(last - 1, codeOf((code >>> 1) + halves, names || isName(code)))
        }
      }
      if (names) this.#termsOfName(text).forEach(count)
      else eachTerm(text, (term) => count(this.#id(term)))
    }
    this.#ends.push(this.#termOf.size)
    this.#lengths.push(length)
  }

  tables(): Tables {
    const terms = [...this.#terms.keys()].toSorted()
    const ids = new Uint32Array(terms.length)
    for (const [id, term] of terms.entries()) ids[this.#terms.get(term)!] = id

    // How many postings each term has, then where the next of each goes.
    const offsets = new Uint32Array(terms.length + 1)
    for (let at = 0; at < this.#termOf.size; at++) offsets[ids[this.#termOf.at(at)]! + 1]!++
    for (let id = 0; id < terms.length; id++) offsets[id + 1]! += offsets[id]!
    const next = offsets.slice()
    const documents = new Uint32Array(this.#termOf.size)
    const codes = new Uint16Array(this.#termOf.size)
    const named = new Uint8Array(terms.length)
    for (let [document, at] = [0, 0]; document < this.#ends.size; document++) {
      for (; at < this.#ends.at(document); at++) {
        const id = ids[this.#termOf.at(at)]!
        const code = this.#codeOf.at(at)
        const to = next[id]!++
        documents[to] = document
        codes[to] = code
        if (isName(code)) named[id] = 1
      }
    }
    return {
      dictionary: Dictionary.of(terms),
      offsets,
      documents,
      codes: narrowed(codes),
      lengths: Uint32Array.from({ length: this.#lengths.size }, (_, document) => this.#lengths.at(document)),
      names: Uint32Array.from(terms.keys()).filter((id) => named[id] === 1),
    }
  }

  #id(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    const id = this.#terms.size
    this.#terms.set(term, id)
    this.#last.push(0)
    return id
  }

  #termsOfName(text: string): readonly number[] {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const terms: number[] = []
    eachTerm(text, (term) => terms.push(this.#id(term)))
    this.#known.set(text, terms)
    return terms
  }
}
