import type { FigureRule } from '../figures.ts'
import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import { isAdverb, isAuxiliary } from '../lexicon.ts'
import { DETERMINERS, PREPOSITIONS } from '../words.ts'

/** 214 tickets · nine others · more than 10,000 fighters: a number of things that have no unit. */
export const figureCount: FigureRule = (tokens, at) => {
  const amount = amountAt(tokens, at)
  if (amount === undefined || amount.sign !== null) return undefined
  const [own, before, next] = [tokens[at], tokens[at - 1], tokens[amount.last]]
  if (own === undefined) return undefined
  if (amount.words && amount.value === 1) return undefined
  const loose = loosened(tokens, at, amount.last)
  const figure = { first: loose.first, last: loose.last, value: amount.value, min: amount.min, max: amount.max, unit: 'count', approximation: loose.approximation, measure: 'count' }
  if (loose.approximation !== 'EXACT') return figure
  // What is counted stands behind it, or was named before: “put the number at 231”.
  const counted = (/^(?:more|further|other|others|additional|extra|new)$/.test(next?.lower ?? '') && tokens[amount.last + 1]?.kind === 'word') || next !== undefined && next.kind === 'word' && !PREPOSITIONS.has(next.lower) && !DETERMINERS.has(next.lower) && !isAuxiliary(next.lower) && !isAdverb(next.lower)
  if (amount.words && amount.value !== null && amount.value < 10 && !(counted || ['of'].includes(next?.lower ?? '') || isSubject())) return undefined
  return figure

  /** Nine were missing; seven died. */
  function isSubject(): boolean {
    return next !== undefined && (isAuxiliary(next.lower) || next.lower.endsWith('ed')) || /^(?:to|from|by|at|for|than|kills|killing|killed|leaving|all)$/.test(before?.lower ?? '') || (next?.kind === 'mark' && /^(?:had|have|has|lost|won|found|saw|took|needs?|only|just|of)$/.test(before?.lower ?? ''))
  }
}
