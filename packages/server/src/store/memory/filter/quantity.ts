import { conversion, type Quantity, type QuantityFilter, type QuantityRange } from '@whosaid/schema'
import { parseQuery } from '../../../text/query.ts'
import { tokensOf } from '../../../text/tokens.ts'
import { fits } from './combine.ts'

/** Whether a figure passes, its claim left aside. */
export function quantityFits({ unit, measure, of, range, derived }: QuantityFilter, quantity: Quantity): boolean {
  if (unit && !fits(unit, quantity.unit)) return false
  if (measure && !fits(measure, quantity.measure)) return false
  if (typeof of === 'string' && !hasWords(quantity.of, of)) return false
  if (range && !allowsWithin(quantity, range)) return false
  return typeof derived !== 'boolean' || derived === quantity.derivedFrom.length > 0
}

function hasWords(text: string, words: string): boolean {
  const present = tokensOf(text).map(({ term }) => term)
  const clauses = parseQuery(words)
  return clauses.length > 0 && clauses.every((clause) => {
    switch (clause.kind) {
      case 'word': return present.includes(clause.term)
      case 'prefix': return present.some((term) => term.startsWith(clause.term))
      case 'phrase': return present.some((_, at) => clause.terms.every((term, index) => present[at + index] === term))
    }
  })
}

/** The values that a figure allows: from least to most, an end itself left out where the figure says "more than" or "less than". */
interface Allowed {
  readonly least: number
  readonly most: number
  readonly leastOut: boolean
  readonly mostOut: boolean
}

function allowed({ value, min, max, approximation }: Quantity): Allowed {
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

function allowsWithin(quantity: Quantity, { unit, min, max }: QuantityRange): boolean {
  const factor = conversion(quantity.unit, unit)
  if (factor === null) return false
  const { least, most, leastOut, mostOut } = allowed(quantity)
  const [from, to] = [rounded(min ?? -Infinity), rounded(max ?? Infinity)]
  // Rounding must not put a figure outside of the bound that it was stated as.
  const [low, high] = [rounded(least * factor), rounded(most * factor)]
  return from <= to && (leastOut ? low < to : low <= to) && (mostOut ? high > from : high >= from)
}

const rounded = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value)
