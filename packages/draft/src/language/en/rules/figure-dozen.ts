import type { FigureRule } from '../figures.ts'
import { loosened } from '../approximations.ts'
import { wordValue } from '../numbers.ts'
import { unitAt } from '../units.ts'

/** a dozen · two dozen people · half a dozen · half a million. */
export const figureDozen: FigureRule = (tokens, at) => {
  const lowers = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? '')
  const [own = '', second = '', third = ''] = lowers
  const half = own === 'half' && second === 'a' ? ({ dozen: 6, million: 5e5, billion: 5e8 } as Record<string, number>)[third] : undefined
  const count = own === 'a' ? 1 : wordValue(own)
  const dozen = half === undefined && second === 'dozen' ? count : undefined
  if (half === undefined && dozen === undefined) return undefined
  const { approximation, first, last } = loosened(tokens, at, at + (half === undefined ? 2 : 3))
  const unit = half === undefined ? undefined : unitAt(tokens, at + 3)
  return half === undefined
    ? { first, last, value: dozen ?? 1, min: null, max: null, unit: 'dozen', approximation, measure: 'count' }
    : { first, last: last + (unit?.length ?? 0), value: half, min: null, max: null, unit: unit?.unit ?? 'count', approximation, measure: unit?.measure ?? 'count' }
}
