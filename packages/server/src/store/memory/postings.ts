import { Bits } from './bits.ts'

/** For each value, the ordinals of the items that have it. */
export class Postings<Value extends string = string> {
  readonly #size: number
  readonly #lists = new Map<Value, number[]>()

  /** @param size - how many items there are */
  constructor(size: number) {
    this.#size = size
  }

  add(value: Value, ordinal: number): void {
    const list = this.#lists.get(value)
    if (list === undefined) this.#lists.set(value, [ordinal])
    // Items come in order, so that a repeated one is the last.
    else if (list.at(-1) !== ordinal) list.push(ordinal)
  }

  of(value: Value): readonly number[] {
    return this.#lists.get(value) ?? []
  }

  values(): Iterable<Value> {
    return this.#lists.keys()
  }

  /** The items that have one of these values. */
  any(values: Iterable<Value>): Bits {
    const bits = new Bits(this.#size)
    for (const value of values) for (const ordinal of this.of(value)) bits.add(ordinal)
    return bits
  }
}
