/** Terms by number, sorted by their UTF-16 units: one array of all letters, in which a term is found by halving. */
export class Dictionary {
  readonly #units: Uint16Array
  /** A term lies from its offset to the next. */
  readonly #offsets: Uint32Array

  constructor(units: Uint16Array, offsets: Uint32Array) {
    this.#units = units
    this.#offsets = offsets
  }

  /** @param terms - sorted, each once */
  static of(terms: readonly string[]): Dictionary {
    const offsets = new Uint32Array(terms.length + 1)
    for (const [id, term] of terms.entries()) offsets[id + 1] = offsets[id]! + term.length
    const units = new Uint16Array(offsets[terms.length]!)
    for (const [id, term] of terms.entries()) for (let at = 0; at < term.length; at++) units[offsets[id]! + at] = term.charCodeAt(at)
    return new Dictionary(units, offsets)
  }

  /**
   * Terms of two dictionaries in one.
   * @param terms - their numbers, those of the second counted from the size of the first; sorted by what they stand for, each once
   */
  static gathered(first: Dictionary, second: Dictionary, terms: Uint32Array): Dictionary {
    const size = first.size
    const units = new Uint16Array(first.#units.length + second.#units.length)
    const offsets = new Uint32Array(terms.length + 1)
    let end = 0
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at]!
      const from = term < size ? first : second
      const id = term < size ? term : term - size
      const to = from.#offsets[id + 1]!
      for (let unit = from.#offsets[id]!; unit < to; unit++) units[end++] = from.#units[unit]!
      offsets[at + 1] = end
    }
    return new Dictionary(units.slice(0, end), offsets)
  }

  get size(): number {
    return this.#offsets.length - 1
  }

  get arrays(): { readonly units: Uint16Array; readonly offsets: Uint32Array } {
    return { units: this.#units, offsets: this.#offsets }
  }

  term(id: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#offsets[id], this.#offsets[id + 1]))
  }

  /** UTF-16 units of a term. */
  lengthOf(id: number): number {
    return this.#offsets[id + 1]! - this.#offsets[id]!
  }

  /** The number of a term, if it is one. */
  find(term: string): number | undefined {
    const { id, found } = this.place(term)
    return found ? id : undefined
  }

  /** Where a term stands, or would stand. */
  place(term: string): { readonly id: number; readonly found: boolean } {
    const id = this.#first((other) => this.#compare(other, term) >= 0)
    return { id, found: id < this.size && this.#compare(id, term) === 0 }
  }

  /** The numbers of the terms that begin so: from the first to before the second. */
  startingWith(prefix: string): readonly [from: number, to: number] {
    return [this.place(prefix).id, this.#first((id) => this.#compare(id, prefix, prefix.length) > 0)]
  }

  /** The first term that is so, where all after it are. */
  #first(isSo: (id: number) => boolean): number {
    let [low, high] = [0, this.size]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isSo(middle)) high = middle
      else low = middle + 1
    }
    return low
  }

  /** How a term, up to a length, compares to a text. */
  #compare(id: number, text: string, upTo = Infinity): number {
    const from = this.#offsets[id]!
    const length = Math.min(this.lengthOf(id), upTo)
    const shared = Math.min(length, text.length)
    for (let at = 0; at < shared; at++) {
      const difference = this.#units[from + at]! - text.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return length - text.length
  }
}
