import type { Token } from '../../../reading/token.ts'
import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import type { FigureRule } from '../figures.ts'
import { unitAt, type ReadUnit } from '../units.ts'

/** from 12 hours a year to eight · in 123 years, and in the past 40 · four of the 27 kilometres · down almost seven points: a unit that was named before, or goes without saying. */
export const figureElliptical: FigureRule = (tokens, at) => {
  const amount = amountAt(tokens, at)
  if (amount === undefined || amount.sign !== null) return undefined
  const loose = loosened(tokens, at, amount.last)
  const [before, next] = [tokens[loose.first - 1]?.lower ?? '', tokens[amount.last]]
  const points = next?.lower === 'points' && (isDecimal(tokens[at]?.text ?? '') && !tokens.some(({ lower }) => /^(?:index|shares|stocks|market|scored|scoring|judges|rebounds|earthquake)$/.test(lower)) || tokens.some(({ lower }) => /^(?:%|cent|percent|turnout|poll|polls|lead|rating|ratings|support|margin|swing|approval|share)$/.test(lower)))
  if (points) return figure({ unit: 'percent', factor: 1, measure: 'change' }, Math.max(loose.last, amount.last + 1))
  if (next !== undefined && next.kind === 'word' && !/^(?:of|in|on|by|at|after|since|when|and|but|last|this|over|from|to|a|per|it|he|she|they|we|the)$/.test(next.lower) || /^[%$€£-]$/.test(next?.text ?? '')) return undefined
  const whole = next?.lower === 'of' && /^(?:the|its|their|his|her)$/.test(tokens[amount.last + 1]?.lower ?? '') ? amountAt(tokens, amount.last + 2) : undefined
  const shared = whole === undefined ? undefined : unitAt(tokens, whole.last)
  if (shared !== undefined) return figure(shared, loose.last)
  const unit = ['past', 'last', 'next'].includes(before) ? lastUnit(tokens.slice(0, loose.first), /^(?:duration)$/) : before === 'to' ? fromUnit(tokens, loose.first - 1) : undefined
  return unit === undefined ? undefined : figure(unit, loose.last)

  function figure({ unit: name, factor, measure }: Omit<ReadUnit, 'length'>, last: number): ReturnType<FigureRule> {
    const scaled = (value: number | null | undefined): number | null => (value == null ? null : Number((value * factor).toPrecision(12)))
    return { first: loose.first, last, value: scaled(amount?.value), min: scaled(amount?.min), max: scaled(amount?.max), unit: name, approximation: loose.approximation, measure }
  }
}

const isDecimal = (text: string): boolean => /^\d{1,2}\.\d$/.test(text)

/** The last unit of a kind that stands behind a number. */
function lastUnit(tokens: readonly Token[], measures: RegExp): ReadUnit | undefined {
  for (let at = tokens.length - 1; at > 0; at--) {
    const unit = unitAt(tokens, at)
    if (unit !== undefined && measures.test(unit.measure) && (tokens[at - 1]?.kind === 'number' || amountAt(tokens, at - 1) !== undefined)) return unit
  }
  return undefined
}

/** The unit behind the number after the nearest “from”, in the same clause. */
function fromUnit(tokens: readonly Token[], to: number): ReadUnit | undefined {
  for (let at = to - 1; at >= Math.max(0, to - 9); at--) {
    if (/^[,;:]$/.test(tokens[at]?.text ?? '')) return undefined
    if (tokens[at]?.lower !== 'from') continue
    const amount = amountAt(tokens, at + 1)
    return amount === undefined || amount.last >= to ? undefined : unitAt(tokens, amount.last)
  }
  return undefined
}
