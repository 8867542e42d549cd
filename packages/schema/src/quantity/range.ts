import type { QuantityRange } from '../filter.ts'
import type { Quantity } from '../model.ts'
import { conversion } from './units.ts'

/** What any figure has, of a claim or of an entity: a value or a range, its unit, and how exact it is. */
export type Amount = Pick<Quantity, 'value' | 'min' | 'max' | 'unit' | 'approximation'>

/** A figure of an entity. What it counts, its field says. */
export interface Measured extends Amount {
  /** How it was worked out where no source states it; null for a stated one. */
  readonly basis: string | null
}

/** The values that a figure allows: from least to most, an end itself left out where the figure says "more than" or "less than". */
export interface Allowed {
  readonly least: number
  readonly most: number
  readonly leastOut: boolean
  readonly mostOut: boolean
}

export function allowed({ value, min, max, approximation }: Amount): Allowed {
  const [least, most] = value === null ? [min ?? -Infinity, max ?? Infinity] : [value, value]
  const closed = { least, most, leastOut: false, mostOut: false }
  switch (approximation) {
    // "About" has no bounds that the source states: it is taken at its word.
    case 'EXACT':
    case 'ABOUT': return closed
    case 'AT_LEAST': return { ...closed, most: Infinity }
    case 'MORE_THAN': return { ...closed, most: Infinity, leastOut: true }
    case 'AT_MOST': return { ...closed, least: -Infinity }
    case 'LESS_THAN': return { ...closed, least: -Infinity, mostOut: true }
  }
}

/** Whether some value that a figure allows lies within a range; units convert. */
export function allowsWithin(quantity: Amount, { unit, min, max }: QuantityRange): boolean {
  const factor = conversion(quantity.unit, unit)
  if (factor === null) return false
  const { least, most, leastOut, mostOut } = allowed(quantity)
  const [from, to] = [rounded(min ?? -Infinity), rounded(max ?? Infinity)]
  // Rounding must not put a figure outside of the bound that it was stated as.
  const [low, high] = [rounded(least * factor), rounded(most * factor)]
  return from <= to && (leastOut ? low < to : low <= to) && (mostOut ? high > from : high >= from)
}

/** To the digits that a conversion keeps. */
export const rounded = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value)
