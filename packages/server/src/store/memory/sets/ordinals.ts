import { Bits } from './bits.ts'

/** A list takes as much room as bits at a 32nd of all; below half of that it is also faster. */
const SPARSE = 64

/**
 * A set of ordinals from 0 to a fixed size, what every filter evaluates to: an ascending list while it holds few, so that work grows
 * with what is chosen and not with what there is, and bits once it holds many. Immutable.
 */
export class Ordinals {
  readonly size: number
  /** One of the two. */
  readonly #list: Uint32Array | undefined
  readonly #bits: Bits | undefined
  #count: number | undefined

  private constructor(size: number, list: Uint32Array | undefined, bits: Bits | undefined, count?: number) {
    this.size = size
    this.#list = list
    this.#bits = bits
    this.#count = count
  }

  static all(size: number): Ordinals {
    return new Ordinals(size, undefined, Bits.all(size), size)
  }

  static none(size: number): Ordinals {
    return new Ordinals(size, new Uint32Array(0), undefined, 0)
  }

  /** @param list - without repeats; becomes the set's own */
  static ascending(size: number, list: Uint32Array): Ordinals {
    return list.length * SPARSE <= size || list.length <= SPARSE ? new Ordinals(size, list, undefined, list.length) : new Ordinals(size, undefined, bitsOf(size, list), list.length)
  }

  /** @param list - in any order, repeats allowed */
  static of(size: number, list: Uint32Array): Ordinals {
    if (list.length * SPARSE > size && list.length > SPARSE) return Ordinals.fromBits(bitsOf(size, list))
    const sorted = list.toSorted()
    let kept = 0
    for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!
    return new Ordinals(size, sorted.subarray(0, kept), undefined, kept)
  }

  static fromBits(bits: Bits): Ordinals {
    return new Ordinals(bits.size, undefined, bits)
  }

  /** Those that pass a test of their ordinal. */
  static where(size: number, test: (ordinal: number) => boolean): Ordinals {
    const bits = new Bits(size)
    for (let ordinal = 0; ordinal < size; ordinal++) if (test(ordinal)) bits.add(ordinal)
    return Ordinals.fromBits(bits)
  }

  has(ordinal: number): boolean {
    if (this.#bits !== undefined) return this.#bits.has(ordinal)
    const at = firstFrom(this.#list!, ordinal)
    return this.#list![at] === ordinal
  }

  and(other: Ordinals): Ordinals {
    if (other.isAll()) return this
    if (this.isAll()) return other
    if (this.#list !== undefined) return new Ordinals(this.size, this.#list.filter((ordinal) => other.has(ordinal)), undefined)
    if (other.#list !== undefined) return other.and(this)
    return Ordinals.fromBits(this.#bits!.copy().meet(other.#bits!))
  }

  or(other: Ordinals): Ordinals {
    if (this.#list === undefined) return Ordinals.fromBits(other.#addedTo(this.#bits!.copy()))
    if (other.#list === undefined) return other.or(this)
    const list = new Uint32Array(this.#list.length + other.#list.length)
    list.set(this.#list)
    list.set(other.#list, this.#list.length)
    return Ordinals.of(this.size, list)
  }

  not(): Ordinals {
    return Ordinals.fromBits((this.#bits?.copy() ?? bitsOf(this.size, this.#list!)).flip())
  }

  #addedTo(bits: Bits): Bits {
    if (this.#bits !== undefined) return bits.join(this.#bits)
    for (const ordinal of this.#list!) bits.add(ordinal)
    return bits
  }

  isAll(): boolean {
    return this.count() === this.size
  }

  count(): number {
    return (this.#count ??= this.#list?.length ?? this.#bits!.count())
  }

  /** The first in the set from an ordinal on; -1 when there is none. */
  next(from: number): number {
    return this.#bits?.next(from) ?? this.#list![firstFrom(this.#list!, from)] ?? -1
  }

  /** The last in the set up to an ordinal; -1 when there is none. */
  previous(from: number): number {
    return this.#bits?.previous(from) ?? this.#list![firstFrom(this.#list!, from + 1) - 1] ?? -1
  }

  /** Visits the ordinals, ascending. */
  forEach(visit: (ordinal: number) => void): void {
    if (this.#bits !== undefined) this.#bits.forEach(visit)
    else for (let at = 0; at < this.#list!.length; at++) visit(this.#list![at]!)
  }

  /** The ordinals, ascending. */
  toList(): Uint32Array {
    if (this.#list !== undefined) return this.#list
    const list = new Uint32Array(this.count())
    let at = 0
    this.#bits!.forEach((ordinal) => {
      list[at++] = ordinal
    })
    return list
  }

  /** What each ordinal becomes: several may become the same. */
  through(size: number, map: Uint32Array): Ordinals {
    return Ordinals.of(size, this.toList().map((ordinal) => map[ordinal]!))
  }
}

function bitsOf(size: number, list: Uint32Array): Bits {
  const bits = new Bits(size)
  for (let at = 0; at < list.length; at++) bits.add(list[at]!)
  return bits
}

/** Where in an ascending list the first stands that is not below a value. */
export function firstFrom(list: Uint32Array, value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
