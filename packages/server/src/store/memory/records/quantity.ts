import type { Quantity } from '@whosaid/schema'
import type { Layout } from '../layout.ts'
import { between } from './values.ts'

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** A figure of a claim as it is read from the columns. */
export class QuantityRecord implements Quantity {
  declare readonly type: 'quantity'
  readonly #layout: Layout
  readonly #at: number
  readonly #claim: number

  static {
    Object.defineProperty(this.prototype, 'type', { value: 'quantity', enumerable: true })
  }

  constructor(layout: Layout, ordinal: number, claim: number) {
    this.#layout = layout
    this.#at = ordinal
    this.#claim = claim
  }

  get #table() {
    return this.#layout.tables.figure
  }

  get key(): string {
    return `${this.claim}#${this.#at - this.#layout.tables.claim.quantities[this.#claim]! + 1}`
  }

  get claim(): string {
    return this.#layout.claimKey(this.#claim)
  }

  get value(): number | null {
    return orNull(this.#table.value[this.#at]!)
  }

  get min(): number | null {
    return orNull(this.#table.min[this.#at]!)
  }

  get max(): number | null {
    return orNull(this.#table.max[this.#at]!)
  }

  get unit(): string {
    return this.#layout.words.at(this.#table.unit[this.#at]!)
  }

  get measure(): string {
    return this.#layout.words.at(this.#table.measure[this.#at]!)
  }

  get of(): string {
    return this.#layout.words.at(this.#table.of[this.#at]!)
  }

  get base(): string | null {
    return this.#layout.words.orNull(this.#table.base[this.#at]!)
  }

  get approximation(): Quantity['approximation'] {
    return this.#layout.words.at(this.#table.approximation[this.#at]!) as Quantity['approximation']
  }

  get derivedFrom(): readonly string[] {
    const { words, tables: { input } } = this.#layout
    return between(this.#table.derivedFrom[this.#at]!, this.#table.derivedFrom[this.#at + 1]!, (at) => words.at(input.figure[at]!))
  }
}
