/** A unit: what it measures, how to write it, and its size in the dimension's base unit. */
interface Unit {
  readonly dimension: string
  readonly symbol: string
  /** How many base units one of it is; units of one dimension convert by this alone. */
  readonly size: number
}

const unit = (dimension: string, symbol: string, size = 1): Unit => ({ dimension, symbol, size })

/**
 * Every unit a figure may have. Areas in m², lengths in m, masses in kg, times in s, shares of one.
 * Feet, miles and acres are the international ones; a month and a year are left without a length.
 */
const UNITS: Readonly<Record<string, Unit>> = {
  count: unit('count', ''),
  dozen: unit('count', ' dozen', 12),
  thousand: unit('count', ' thousand', 1e3),
  million: unit('count', ' million', 1e6),
  rank: unit('rank', ''),
  percent: unit('share', '%', 0.01),
  permille: unit('share', '‰', 0.001),
  ratio: unit('share', '', 1),
  m2: unit('area', ' m²'),
  km2: unit('area', ' km²', 1e6),
  ha: unit('area', ' ha', 1e4),
  acre: unit('area', ' acres', 4046.8564224),
  ft2: unit('area', ' ft²', 0.09290304),
  mi2: unit('area', ' mi²', 2589988.110336),
  m: unit('length', ' m'),
  cm: unit('length', ' cm', 0.01),
  km: unit('length', ' km', 1e3),
  ft: unit('length', ' ft', 0.3048),
  mi: unit('length', ' mi', 1609.344),
  nmi: unit('length', ' nautical miles', 1852),
  m3: unit('volume', ' m³'),
  l: unit('volume', ' l', 0.001),
  kg: unit('mass', ' kg'),
  g: unit('mass', ' g', 0.001),
  t: unit('mass', ' t', 1e3),
  lb: unit('mass', ' lb', 0.45359237),
  s: unit('time', ' s'),
  min: unit('time', ' min', 60),
  h: unit('time', ' h', 3600),
  day: unit('time', ' days', 86_400),
  week: unit('time', ' weeks', 604_800),
  month: unit('months', ' months'),
  year: unit('months', ' years', 12),
  kmh: unit('speed', ' km/h', 1 / 3.6),
  mph: unit('speed', ' mph', 0.44704),
  MW: unit('power', ' MW'),
  USD: unit('USD', ' US dollars'),
  EUR: unit('EUR', ' euros'),
  GBP: unit('GBP', ' pounds'),
}

export const UNIT_NAMES: readonly string[] = Object.keys(UNITS)

export const isUnit = (name: string): boolean => Object.hasOwn(UNITS, name)

/** What stands behind the number: `%`, ` mi²`; nothing for counts and ranks. */
export const unitSymbol = (name: string): string => UNITS[name]?.symbol ?? ` ${name}`

/** What the unit measures: two units convert exactly when this is the same. */
export const dimensionOf = (name: string): string | undefined => UNITS[name]?.dimension

/** By what a figure in one unit is to be multiplied to be in the other; null when the two do not convert. */
export function conversion(from: string, to: string): number | null {
  const [a, b] = [UNITS[from], UNITS[to]]
  return a === undefined || b === undefined || a.dimension !== b.dimension ? null : a.size / b.size
}
