import type { Quantity } from '../model.ts'
import type { Approximation } from '../vocabulary/approximation.ts'
import { unitSymbol } from './units.ts'

const LOOSENED: Readonly<Record<Approximation, string>> = {
  EXACT: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  MORE_THAN: 'more than ',
  AT_MOST: 'at most ',
  LESS_THAN: 'less than ',
}

/** A stated figure in all its digits; one that came from another unit in as many as mean something. */
const stated = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const converted = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 })

type Figure = Pick<Quantity, 'value' | 'min' | 'max' | 'unit' | 'of' | 'approximation'>

/** A figure for people: "at least 35 deaths", "40% (territory lost)", "rank 2: the second in command". */
export function quantityText(figure: Figure, isConverted = false): string {
  const amount = LOOSENED[figure.approximation] + numbers(figure, isConverted ? converted : stated)
  if (figure.unit === 'count') return `${amount} ${figure.of}`
  if (figure.unit === 'rank') return `rank ${amount}: ${figure.of}`
  return `${amount}${unitSymbol(figure.unit)} (${figure.of})`
}

function numbers({ value, min, max }: Figure, format: Intl.NumberFormat): string {
  if (value !== null) return format.format(value)
  if (min !== null && max !== null) return `${format.format(min)} to ${format.format(max)}`
  return min === null ? `up to ${format.format(max ?? NaN)}` : `from ${format.format(min)}`
}
