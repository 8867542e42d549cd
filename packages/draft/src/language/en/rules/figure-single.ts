import { loosened } from '../approximations.ts'
import type { FigureRule } from '../figures.ts'
import { unitAt } from '../units.ts'

/** A single mother counts nobody, and a single market no markets. */
const KINDS = /^(?:mothers?|fathers?|parents?|parenthood|men|man|woman|women|person|life|currency|market|bed|room|malt|ticket|fare|file|biggest|largest|greatest|most|best|worst|album|handed)$/

/** a single vote · a single dose: one, and no more. */
export const figureSingle: FigureRule = (tokens, at) => {
  if (tokens[at]?.lower !== 'a' || tokens[at + 1]?.lower !== 'single') return undefined
  const next = tokens[at + 2]
  if (next === undefined || next.kind !== 'word' || KINDS.test(next.lower) || /^(?:not|without|never|nor)$/.test(tokens[at - 1]?.lower ?? '')) return undefined
  const unit = unitAt(tokens, at + 2)
  const { approximation, first } = loosened(tokens, at, at + 2)
  return { first, last: at + 2 + (unit?.length ?? 0), value: unit?.factor ?? 1, min: null, max: null, unit: unit?.unit ?? 'count', approximation, measure: unit?.measure ?? 'count' }
}
