import type { FigureRule } from '../figures.ts'
import { amountAt, hyphenated, noFigure } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import { isAdjective, isDemonym } from '../lexicon.ts'
import { unitAt } from '../units.ts'
import { PREPOSITIONS } from '../words.ts'

const scaled = (value: number | null, factor: number): number | null => (value === null ? null : Number((value * factor).toPrecision(12)))

/** A plural, or an adjective before one: 3m new homes. */
const isCountable = (next: string, second: string): boolean => [next, second].some((lower, index) => /(?:[^su]s|people|children|men)$/.test(lower) && !PREPOSITIONS.has(lower) && !/^(?:across|as|is|was|has|this|his|its|hurdles|waves|walls)$/.test(lower) && (index === 0 || isAdjective(next) || isDemonym(next)))

/** 600 metres · 40 per cent · three weeks · 12-hour · within a week · half an hour: a number with a unit of the list. */
export const figureMeasure: FigureRule = (tokens, at) => {
  const joined = hyphenated(tokens[at])
  if (joined !== undefined) {
    const inner = joined.rest.split('-').map((lower) => ({ text: lower, lower, start: 0, end: 0, kind: 'word' as const }))
    const unit = unitAt(inner, 0)
    if (unit === undefined || unit.length !== inner.length && !/^(?:long|high|wide|deep|tall|thick|strong)$/.test(inner.at(-1)?.lower ?? '')) return undefined
    const { approximation, first, last } = loosened(tokens, at, at + 1)
    return { first, last, value: scaled(joined.value, unit.factor), min: null, max: null, unit: unit.unit, approximation, measure: unit.measure }
  }
  const length = metres()
  if (length !== undefined) return length
  const part = partOfUnit()
  if (part !== undefined) return part
  const amount = amountAt(tokens, at)
  if (amount === undefined || amount.sign !== null) return single()
  let next = amount.last
  if (tokens[next]?.text === '-' && tokens[next + 1]?.start === tokens[next]?.end) next += 1
  // 12-hour, 40-kilometre-long: the unit is one token with what follows it.
  const own = tokens[next]
  const stem = own !== undefined && next > amount.last && own.lower.includes('-') ? { ...own, lower: own.lower.split('-')[0] ?? '' } : own
  const around = stem === undefined ? tokens : [...tokens.slice(0, next), stem, ...tokens.slice(next + 1)]
  const more = ['or', 'and'].includes(around[next]?.lower ?? '') && ['more', 'so'].includes(around[next + 1]?.lower ?? '') ? 2 : ['full', 'whole', 'more', 'further', 'extra', 'additional', 'straight', 'consecutive', 'successive', 'entire', 'long', 'long-term', 'working', 'calendar', 'other'].includes(around[next]?.lower ?? '') ? 1 : 0
  const unit = unitAt(around, next + more) ?? shared(next)
  if (unit === undefined) return undefined
  // One minute is no more a figure than a minute is, unless something loosens it.
  if (amount.words && amount.value === 1 && more === 0 && loosened(tokens, at, amount.last).approximation === 'EXACT') return single()
  // 12 m is metres only where it is set so; two second is an ordinal.
  if (unit.length > 0 && around[next + more]?.text === 'm' && amount.words) return undefined
  const end = next + more + unit.length
  const ago = ['ago', 'earlier', 'later', 'before', 'after'].includes(tokens[end]?.lower ?? '')
  if (ago && tokens[end]?.lower === 'ago') return noFigure(amount.first, end + 1)
  const loose = loosened(tokens, at, amount.last)
  return { first: loose.first, last: Math.max(end, loose.last), value: scaled(amount.value, unit.factor), min: scaled(amount.min, unit.factor), max: scaled(amount.max, unit.factor), unit: unit.unit, approximation: more === 2 ? (tokens[next + 1]?.lower === 'so' ? 'ABOUT' : 'AT_LEAST') : loose.approximation, measure: unit.measure }

  /** 3m high, waves of 6m: metres, where no plural follows that would be counted by the million. */
  function metres(): ReturnType<FigureRule> {
    const read = amountAt(tokens, at)
    const [own, after] = read === undefined ? [] : [tokens[read.last - 1], tokens[read.last]]
    if (read === undefined || own === undefined || read.sign !== null || !/^\d[\d.,]*m$/.test(own.lower) || /^\p{Sc}$/u.test(tokens[at - 1]?.text ?? '')) return undefined
    if (after !== undefined && (unitAt(tokens, read.last) !== undefined || (after.kind === 'word' && isCountable(after.lower, tokens[read.last + 1]?.lower ?? '')))) return undefined
    const loose = loosened(tokens, at, read.last)
    return { first: loose.first, last: loose.last, value: scaled(read.value, 1e-6), min: scaled(read.min, 1e-6), max: scaled(read.max, 1e-6), unit: 'm', approximation: loose.approximation, measure: 'length' }
  }

  /** from 4 to 6 per cent: the first has the unit of the second. */
  function shared(joint: number): ReturnType<typeof unitAt> {
    const second = tokens[at - 1]?.lower === 'from' && tokens[joint]?.lower === 'to' ? amountAt(tokens, joint + 1) : undefined
    const unit = second === undefined ? undefined : unitAt(tokens, second.last)
    return unit === undefined ? undefined : { ...unit, length: 0 }
  }

  /** within a week, more than an hour: one of it, only where the words around loosen it. */
  function single(): ReturnType<FigureRule> {
    if (!['a', 'an', 'one'].includes(tokens[at]?.lower ?? '')) return undefined
    const unit = unitAt(tokens, at + 1)
    const loose = loosened(tokens, at, at + 1)
    // a mile and a half
    const half = unit !== undefined && ['and', 'a', 'half'].every((word, index) => tokens[at + 1 + unit.length + index]?.lower === word)
    if (unit === undefined || (!half && loose.approximation === 'EXACT' && !(unit.factor >= 10 && unit.unit === 'year' && tokens[at - 1]?.lower === 'for')) || ['%'].includes(tokens[at + 1]?.text ?? '') || tokens[at + 1 + unit.length]?.lower === 'ago') return undefined
    // It came within a week of ruin: nothing that is measured.
    if (/^(?:came|come|comes|coming)$/.test(tokens[loose.first - 1]?.lower ?? '') && tokens[at + 1 + unit.length]?.lower === 'of') return undefined
    return { first: loose.first, last: at + 1 + unit.length + (half ? 3 : 0), value: unit.factor * (half ? 1.5 : 1), min: null, max: null, unit: unit.unit, approximation: loose.approximation, measure: unit.measure }
  }

  /** half an hour, a quarter of an hour, half a mile. */
  function partOfUnit(): ReturnType<FigureRule> {
    const lowers = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.lower ?? '')
    const half = lowers[0] === 'half' && ['a', 'an'].includes(lowers[1] ?? '') ? 2 : undefined
    const quarter = lowers[0] === 'a' && lowers[1] === 'quarter' && lowers[2] === 'of' && ['a', 'an'].includes(lowers[3] ?? '') ? 4 : undefined
    const skip = half ?? quarter
    const unit = skip === undefined ? undefined : unitAt(tokens, at + skip)
    if (skip === undefined || unit === undefined) return undefined
    const { approximation, first } = loosened(tokens, at, at + skip + unit.length)
    const share = half === undefined ? 0.25 : 0.5
    // A quarter of an hour is fifteen minutes to everybody.
    return unit.unit === 'h'
      ? { first, last: at + skip + unit.length, value: 60 * share, min: null, max: null, unit: 'min', approximation, measure: unit.measure }
      : { first, last: at + skip + unit.length, value: scaled(share, unit.factor), min: null, max: null, unit: unit.unit, approximation, measure: unit.measure }
  }
}
