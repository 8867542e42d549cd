import type { FigureRule } from '../figures.ts'
import { numberAt } from '../numbers.ts'

/** What a plural alone says at least: dozens are two dozen or more. */
const SEVERAL: Readonly<Record<string, number>> = { dozens: 24, scores: 40, hundreds: 200, thousands: 2000, millions: 2e6, billions: 2e9 }
const TIMES: Readonly<Record<string, number>> = { tens: 10, dozens: 12, scores: 20, hundreds: 100, thousands: 1000 }

/** dozens of boats · hundreds fled · tens of thousands: several of them, at least two. */
export const figureSeveral: FigureRule = (tokens, at) => {
  const own = tokens[at]?.lower ?? ''
  const some = (min: number, last: number) => ({ first: at, last, value: null, min, max: null, unit: 'count', approximation: 'ABOUT' as const, measure: 'count' })
  const power = tokens[at + 1]?.lower === 'of' ? SEVERAL[tokens[at + 2]?.lower ?? ''] : undefined
  if (power !== undefined && Object.hasOwn(TIMES, own)) return some((TIMES[own] ?? 1) * power, at + 3)
  // A batsman's three hundreds are three.
  if (!Object.hasOwn(SEVERAL, own) || (own === 'scores' && tokens[at + 1]?.lower !== 'of') || numberAt(tokens, at - 1) !== undefined) return undefined
  return some(SEVERAL[own] ?? 0, at + 1)
}
