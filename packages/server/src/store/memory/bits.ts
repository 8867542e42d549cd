/** A set of ordinals from 0 to a fixed size, one bit each: what every filter evaluates to. */
export class Bits {
  readonly size: number
  readonly #words: Uint32Array

  constructor(size: number, words = new Uint32Array((size + 31) >>> 5)) {
    this.size = size
    this.#words = words
  }

  static all(size: number): Bits {
    const bits = new Bits(size)
    bits.#words.fill(0xffffffff)
    const spare = size & 31
    if (spare !== 0) bits.#words[bits.#words.length - 1] = (1 << spare) - 1
    return bits
  }

  static of(size: number, ordinals: Iterable<number>): Bits {
    const bits = new Bits(size)
    for (const ordinal of ordinals) bits.add(ordinal)
    return bits
  }

  add(ordinal: number): void {
    this.#words[ordinal >>> 5]! |= 1 << (ordinal & 31)
  }

  has(ordinal: number): boolean {
    return ((this.#words[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0
  }

  and(other: Bits): Bits {
    return new Bits(this.size, this.#words.map((word, index) => word & other.#words[index]!))
  }

  or(other: Bits): Bits {
    return new Bits(this.size, this.#words.map((word, index) => word | other.#words[index]!))
  }

  not(): Bits {
    const all = Bits.all(this.size)
    return new Bits(this.size, this.#words.map((word, index) => ~word & all.#words[index]!))
  }

  count(): number {
    let count = 0
    for (let word of this.#words) {
      for (; word !== 0; word &= word - 1) count++
    }
    return count
  }

  /** The ordinals, ascending. */
  *[Symbol.iterator](): Generator<number> {
    for (let index = 0; index < this.#words.length; index++) {
      for (let word = this.#words[index]!; word !== 0; word &= word - 1) yield (index << 5) + 31 - Math.clz32(word & -word)
    }
  }
}
