import type { Amount } from './range.ts'
import { conversion } from './units.ts'

/** A figure in a unit it was not stated in: its digits say more than was meant. */
interface Converted {
  readonly converted: true
}

export const isConverted = (figure: Amount): boolean => 'converted' in figure

/** The same in another unit; null when the two do not convert. */
export function inUnit<Figure extends Amount>(figure: Figure, unit: string): Figure | null {
  const factor = conversion(figure.unit, unit)
  if (factor === null) return null
  if (unit === figure.unit) return figure
  const scaled = (end: number | null): number | null => (end === null ? null : Number((end * factor).toPrecision(12)))
  const made: Figure & Converted = { ...figure, converted: true, unit, value: scaled(figure.value), min: scaled(figure.min), max: scaled(figure.max) }
  return made
}
