import type { FigureRule } from '../figures.ts'
import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'

/** 214 tickets · nine others · more than 10,000 fighters: a number of things that have no unit. */
export const figureCount: FigureRule = (tokens, at) => {
  const amount = amountAt(tokens, at)
  if (amount === undefined || amount.sign !== null) return undefined
  const [own, before, next] = [tokens[at], tokens[at - 1], tokens[amount.last]]
  if (own === undefined) return undefined
  const loose = loosened(tokens, at, amount.last)
  if (amount.words && amount.value === 1) return undefined
  const figure = { first: loose.first, last: loose.last, value: amount.value, min: amount.min, max: amount.max, unit: 'count', approximation: loose.approximation, measure: 'count' }
  if (loose.approximation !== 'EXACT') return figure
  // Cut in two, the first two: no count, where nothing counted stands behind a small number in words.
  const bare = next === undefined || next.kind === 'mark'
  if (amount.words && amount.value !== null && amount.value < 10 && bare && /^(?:in|into|number|page|by)$/.test(before?.lower ?? '')) return undefined
  return figure
}
