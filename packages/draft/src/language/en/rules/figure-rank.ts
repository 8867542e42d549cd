import type { FigureRule } from '../figures.ts'
import { ordinalValue, wordValue } from '../numbers.ts'

/** the second-largest port · No. 2 · ranked 12th · in third place. */
export const figureRank: FigureRule = (tokens, at) => {
  const own = tokens[at]
  const [next, second] = [tokens[at + 1], tokens[at + 2]]
  if (own === undefined) return undefined
  const rank = (value: number, last: number) => ({ first: at, last, value, min: null, max: null, unit: 'rank', approximation: 'EXACT' as const, measure: 'rank' })
  const joined = /^([a-z]+)-(largest|biggest|highest|longest|oldest|busiest|smallest|tallest|fastest|richest|most|best|worst|poorest|deepest|lowest|strongest|deadliest|placed|ranked|ranking|youngest|wealthiest|hottest|wettest|driest|warmest|coldest|safest|heaviest)$/.exec(own.lower)
  const value = joined === null ? undefined : ordinalValue(joined[1] ?? '')
  if (value !== undefined) return rank(value, at + 1)
  if (own.kind === 'number' && ordinalValue(own.lower) !== undefined && next?.text === '-' && /^(?:largest|biggest|highest|placed|ranked|longest|oldest|busiest|best|worst)$/.test(second?.lower ?? '')) return rank(ordinalValue(own.lower) ?? 0, at + 3)
  if (own.lower === 'no' && next?.text === '.' && second?.kind === 'number' && /^\d+$/.test(second.text)) return rank(Number(second.text), at + 3)
  if (own.text === '#' && next?.kind === 'number' && /^\d+$/.test(next.text)) return rank(Number(next.text), at + 2)
  if (own.lower === 'number' && next !== undefined && (wordValue(next.lower) !== undefined) && !['of'].includes(second?.lower ?? '')) return rank(wordValue(next.lower) ?? 0, at + 2)
  const ordinal = ordinalValue(own.lower)
  if (ordinal === undefined) return undefined
  const [before, earlier] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '']
  if (next?.lower === 'place' || next?.lower === 'position' || ['ranked', 'ranks', 'finished', 'came', 'placed', 'finishing', 'seeded'].includes(before) && ordinal > 1) return rank(ordinal, at + (next?.lower === 'place' || next?.lower === 'position' ? 2 : 1))
  return /^(?:largest|biggest|highest|longest|oldest|busiest|smallest|tallest|most|deadliest|worst|best)$/.test(next?.lower ?? '') && ordinal > 1 && ['the', 'its', 'their', "'s", '’s', 'our'].includes(before) || (before === 'in' && ['lie', 'lies', 'are', 'is', 'sit', 'sits', 'stay', 'remain'].includes(earlier)) ? rank(ordinal, at + 1) : undefined
}
