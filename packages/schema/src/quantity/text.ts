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

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 })

type Figure = Pick<Quantity, 'value' | 'min' | 'max' | 'unit' | 'of' | 'approximation'>

/** A figure for people: "at least 35 deaths", "40% of the territory", "rank 2 in the command". */
export function quantityText(figure: Figure): string {
  const amount = LOOSENED[figure.approximation] + numbers(figure)
  if (figure.unit === 'count') return `${amount} ${figure.of}`
  if (figure.unit === 'rank') return `rank ${amount}: ${figure.of}`
  return `${amount}${unitSymbol(figure.unit)} (${figure.of})`
}

function numbers({ value, min, max }: Figure): string {
  if (value !== null) return format.format(value)
  if (min !== null && max !== null) return `${format.format(min)} to ${format.format(max)}`
  return min === null ? `up to ${format.format(max ?? NaN)}` : `from ${format.format(min)}`
}
