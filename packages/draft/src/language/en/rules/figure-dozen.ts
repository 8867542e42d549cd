import type { FigureRule } from '../figures.ts'
import { loosened } from '../approximations.ts'
import { wordValue } from '../numbers.ts'
import { unitAt } from '../units.ts'

/** What a plural alone says at least: dozens are two dozen or more. */
const SEVERAL: Readonly<Record<string, number>> = { dozens: 24, scores: 40, hundreds: 200, thousands: 2000, millions: 2e6 }

/** a dozen · two dozen people · half a dozen · half a million · dozens of boats. */
export const figureDozen: FigureRule = (tokens, at) => {
  const lowers = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? '')
  const [own = '', second = '', third = ''] = lowers
  const several = Object.hasOwn(SEVERAL, own) && !(own === 'scores' && second !== 'of') ? SEVERAL[own] : undefined
  if (several !== undefined) return { first: at, last: at + 1, value: null, min: several, max: null, unit: 'count', approximation: 'ABOUT', measure: 'count' }
  const half = own === 'half' && second === 'a' ? ({ dozen: 6, million: 5e5, billion: 5e8 } as Record<string, number>)[third] : undefined
  const count = own === 'a' ? 1 : wordValue(own)
  const dozen = half === undefined && second === 'dozen' ? count : undefined
  if (half === undefined && dozen === undefined) return undefined
  const { approximation, first, last } = loosened(tokens, at, at + (half === undefined ? 2 : 3))
  const unit = half === undefined ? undefined : unitAt(tokens, at + 3)
  return half === undefined
    ? { first, last, value: 12 * (dozen ?? 1), min: null, max: null, unit: 'count', approximation, measure: 'count' }
    : { first, last: last + (unit?.length ?? 0), value: half, min: null, max: null, unit: unit?.unit ?? 'count', approximation, measure: unit?.measure ?? 'count' }
}
