/** Figures once more, with sizes of units looked up by hand: areas in m², lengths in m, masses in g, times in s, shares in percent. */
import type { Quantity, QuantityRange } from '@whosaid/schema'

const SIZES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  area: { m2: 1, ha: 10_000, km2: 1_000_000, acre: 4046.8564224, mi2: 2_589_988.110336, ft2: 0.09290304 },
  length: { cm: 0.01, m: 1, km: 1000, ft: 0.3048, mi: 1609.344, nmi: 1852 },
  mass: { g: 1, kg: 1000, t: 1_000_000, lb: 453.59237 },
  time: { s: 1, min: 60, h: 3600, day: 86_400, week: 604_800 },
  months: { month: 1, year: 12 },
  count: { count: 1, dozen: 12, thousand: 1000, million: 1_000_000 },
  share: { percent: 1, permille: 0.1, ratio: 100 },
  speed: { kmh: 1, mph: 1.609344 },
  volume: { m3: 1000, l: 1 },
  power: { MW: 1 },
}

export const UNITS: readonly string[] = Object.values(SIZES).flatMap(Object.keys)

/** Units that convert into this one; itself alone for ranks and money. */
export const unitsLike = (unit: string): string[] => Object.keys(Object.values(SIZES).find((sizes) => unit in sizes) ?? { [unit]: 1 })

export function factor(from: string, to: string): number | null {
  if (from === to) return 1
  const sizes = Object.values(SIZES).find((some) => from in some && to in some)
  return sizes === undefined ? null : (sizes[from] ?? 0) / (sizes[to] ?? 1)
}

const close = (a: number, b: number): boolean => a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-10 * Math.max(Math.abs(a), Math.abs(b)))

/** Whether some value that a figure allows lies from min to max. What is "more than" or "less than" a value does not allow that value. */
export function allowsSome({ value, min, max, unit, approximation }: Quantity, range: QuantityRange): boolean {
  const by = factor(unit, range.unit)
  if (by === null) return false
  const scaled = (end: number | null, open: number): number => (end === null ? open : end * by)
  const upward = approximation === 'AT_LEAST' || approximation === 'MORE_THAN'
  const downward = approximation === 'AT_MOST' || approximation === 'LESS_THAN'
  const low = downward ? -Infinity : scaled(value ?? min, -Infinity)
  const high = upward ? Infinity : scaled(value ?? max, Infinity)
  const [from, to] = [range.min ?? -Infinity, range.max ?? Infinity]
  if (from > to) return false
  const reachesDown = low < to ? !(approximation === 'MORE_THAN' && close(low, to)) : close(low, to) && approximation !== 'MORE_THAN'
  const reachesUp = high > from ? !(approximation === 'LESS_THAN' && close(high, from)) : close(high, from) && approximation !== 'LESS_THAN'
  return reachesDown && reachesUp
}
