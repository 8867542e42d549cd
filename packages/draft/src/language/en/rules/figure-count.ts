import type { FigureRule } from '../figures.ts'
import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import { isCapital } from '../../../reading/token.ts'
import { isAdverb, isAuxiliary } from '../lexicon.ts'
import { DETERMINERS, MONTH_FORMS, PREPOSITIONS } from '../words.ts'

/** 214 tickets · nine others · more than 10,000 fighters: a number of things that have no unit. */
export const figureCount: FigureRule = (tokens, at) => {
  const amount = amountAt(tokens, at)
  if (amount === undefined || amount.sign !== null) return undefined
  const [own, before, next] = [tokens[at], tokens[at - 1], tokens[amount.last]]
  const nothing = { first: at, last: amount.last, value: null, min: null, max: null, unit: '', approximation: 'EXACT' as const, measure: '' }
  if (own === undefined) return undefined
  if (amount.words && amount.value === 1) return undefined
  // A score: 3-1, two-nil.
  if (next !== undefined && /^[-–:]$/.test(next.text) && tokens[amount.last + 1]?.kind === 'number' && tokens[amount.last + 1]?.start === next.end) return { ...nothing, last: amount.last + 2 }
  if (amount.min !== null && tokens.slice(at, amount.last).some(({ text }) => /^[-–]$/.test(text)) && amount.max !== null && amount.max < 20 && !/^[a-z]/.test(next?.text ?? '')) return nothing
  // Part of a name or an address: Pier 4, 12 Quay Street.
  if (before !== undefined && at > 1 && isCapital(before) && !amount.words && !MONTH_FORMS.has(before.lower) && before.end + 1 === own.start) return nothing
  if (next !== undefined && isCapital(next) && !amount.words && tokens.slice(amount.last + 1, amount.last + 4).some(({ lower }) => /^(?:street|road|avenue|lane|square|quay|drive)$/.test(lower))) return nothing
  if (/^(?:chapter|section|article|page|line|room|gate|platform|flight|route|highway|act|clause|paragraph|level|phase|stage|episode|channel|vitamin|type|size|version|number)$/.test(before?.lower ?? '') && !amount.words) return nothing
  const loose = loosened(tokens, at, amount.last)
  const figure = { first: loose.first, last: loose.last, value: amount.value, min: amount.min, max: amount.max, unit: 'count', approximation: loose.approximation, measure: 'count' }
  if (loose.approximation !== 'EXACT') return figure
  // What is counted stands behind it, or was named before: “put the number at 231”.
  const counted = next !== undefined && next.kind === 'word' && !PREPOSITIONS.has(next.lower) && !DETERMINERS.has(next.lower) && !isAuxiliary(next.lower) && !isAdverb(next.lower)
  if (amount.words && amount.value !== null && amount.value < 10 && !(counted || ['of'].includes(next?.lower ?? '') || isSubject())) return undefined
  return figure

  /** Nine were missing; seven died. */
  function isSubject(): boolean {
    return next !== undefined && (isAuxiliary(next.lower) || next.lower.endsWith('ed')) || /^(?:to|from|by|at|for|than|kills|killing|killed|leaving|all)$/.test(before?.lower ?? '')
  }
}
