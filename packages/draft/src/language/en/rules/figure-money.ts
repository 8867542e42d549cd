import type { FigureRule } from '../figures.ts'
import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'

/** $4.2 million · between €3m and €4m · £400: a sign of money before the number. */
export const figureMoney: FigureRule = (tokens, at) => {
  const amount = amountAt(tokens, at)
  if (amount === undefined || amount.sign === null) return undefined
  const { approximation, first, last } = loosened(tokens, at, amount.last)
  return { first, last, value: amount.value, min: amount.min, max: amount.max, unit: amount.sign, approximation, measure: 'amount' }
}
