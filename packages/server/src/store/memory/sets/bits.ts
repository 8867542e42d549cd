/** A bit for each ordinal from 0 to a fixed size: sets of many. Immutable once handed out. */
export class Bits {
  readonly size: number
  readonly words: Uint32Array

  constructor(size: number, words = new Uint32Array((size + 31) >>> 5)) {
    this.size = size
    this.words = words
  }

  static all(size: number): Bits {
    const bits = new Bits(size)
    bits.words.fill(0xffffffff)
    bits.#trim()
    return bits
  }

  /** Bits beyond the size stay off. */
  #trim(): void {
    const spare = this.size & 31
    if (spare !== 0) this.words[this.words.length - 1]! &= (1 << spare) - 1
  }

  add(ordinal: number): void {
    this.words[ordinal >>> 5]! |= 1 << (ordinal & 31)
  }

  has(ordinal: number): boolean {
    return ((this.words[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0
  }

  copy(): Bits {
    return new Bits(this.size, this.words.slice())
  }

  /** Keeps what is in the other too: of this very set. */
  meet(other: Bits): this {
    for (let index = 0; index < this.words.length; index++) this.words[index]! &= other.words[index]!
    return this
  }

  /** Adds what is in the other. */
  join(other: Bits): this {
    for (let index = 0; index < this.words.length; index++) this.words[index]! |= other.words[index]!
    return this
  }

  /** Turns each bit round. */
  flip(): this {
    for (let index = 0; index < this.words.length; index++) this.words[index] = ~this.words[index]!
    this.#trim()
    return this
  }

  count(): number {
    let count = 0
    for (let index = 0; index < this.words.length; index++) count += ones(this.words[index]!)
    return count
  }

  /** The first ordinal in the set from one on; -1 when there is none. */
  next(from: number): number {
    if (from >= this.size) return -1
    let index = from >>> 5
    let word = this.words[index]! & (0xffffffff << (from & 31))
    while (word === 0) {
      if (++index === this.words.length) return -1
      word = this.words[index]!
    }
    return (index << 5) + lowest(word)
  }

  /** The last ordinal in the set up to one; -1 when there is none. */
  previous(from: number): number {
    const last = Math.min(from, this.size - 1)
    if (last < 0) return -1
    let index = last >>> 5
    let word = this.words[index]! & (0xffffffff >>> (31 - (last & 31)))
    while (word === 0) {
      if (--index < 0) return -1
      word = this.words[index]!
    }
    return (index << 5) + 31 - Math.clz32(word)
  }

  /** Visits the ordinals, ascending. */
  forEach(visit: (ordinal: number) => void): void {
    for (let index = 0; index < this.words.length; index++) {
      for (let word = this.words[index]!; word !== 0; word &= word - 1) visit((index << 5) + lowest(word))
    }
  }
}

/** The place of the lowest bit that is on. */
const lowest = (word: number): number => 31 - Math.clz32(word & -word)

/** How many bits of a word are on: sums of pairs, of fours, of bytes, then of all. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
