import type { Quantity } from '../model.ts'
import type { Approximation } from '../vocabulary/approximation.ts'
import type { Amount } from './range.ts'
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

type Figure = Amount & Pick<Quantity, 'of'>

/** A figure for people: "at least 35 deaths", "40% (territory lost)", "rank 2: the second in command". */
export function quantityText(figure: Figure, isConverted = false): string {
  if (figure.unit === 'count') return `${number(figure, isConverted)} ${figure.of}`
  if (figure.unit === 'rank') return `rank ${number(figure, isConverted)}: ${figure.of}`
  return `${amountText(figure, isConverted)} (${figure.of})`
}

/** A figure of which its place says what it counts: "about 4,100 t". */
export function amountText(figure: Amount, isConverted = false): string {
  return number(figure, isConverted) + unitSymbol(figure.unit)
}

const number = (figure: Amount, isConverted: boolean): string => LOOSENED[figure.approximation] + numbers(figure, isConverted ? converted : stated)

function numbers({ value, min, max }: Amount, format: Intl.NumberFormat): string {
  if (value !== null) return format.format(value)
  if (min !== null && max !== null) return `${format.format(min)} to ${format.format(max)}`
  return min === null ? `up to ${format.format(max ?? NaN)}` : `from ${format.format(min)}`
}
