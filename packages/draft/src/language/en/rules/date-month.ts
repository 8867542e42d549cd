import { monthOf, monthText, yearOfMonth, yearTold } from '../calendar.ts'
import type { DateRule } from '../dates.ts'
import { isNoun } from '../lexicon.ts'

const BEFORE = new Set(['in', 'since', 'until', 'by', 'last', 'next', 'this', 'early', 'late', 'mid', 'of', 'from', 'through', 'during', 'to', 'between', 'and', 'for', 'before', 'after', 'till', 'every', '-', '–', "’s", "'s", 'every', 'until', 'around', 'mid-'])

/** May 2031 · in December · last March · since January: a month, with its year or without. */
export const dateMonth: DateRule = (context, at) => {
  const { tokens, published } = context
  const own = tokens[at]
  if (own === undefined || !/^(?:\p{Lu}|mid-\p{Lu})/u.test(own.text)) return undefined
  const month = monthOf(own.lower.replace(/^mid-/, ''))
  if (month === undefined) return undefined
  const before = tokens[at - 1]?.lower ?? ''
  const next = tokens[at + 1]?.lower === 'of' || tokens[at + 1]?.text === ',' ? 2 : 1
  const stated = /^(?:1[0-9]|20|21)\d\d$/.exec(tokens[at + next]?.text ?? '')?.[0]
  const span = stated === undefined ? undefined : spanFrom(Number(stated), at + next + 1)
  if (span !== undefined) return span
  const months = spanOfMonths()
  if (months !== undefined) return months
  if (stated !== undefined) return { first: at, last: at + next + 1, edtf: monthText(Number(stated), month), basis: null }
  const told = yearTold(tokens, at + 1, published)
  if (told !== undefined) return { first: at, last: at + 3, edtf: monthText(told, month), basis: 'The year is told from the article’s date.' }
  // May is a verb too, and March a town; the August round is one month’s.
  const named = before === 'the' && !['may', 'march'].includes(own.lower) && isNoun(tokens[at + 1]?.lower ?? '') && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? '')
  if (!BEFORE.has(before) && !named && !own.lower.startsWith('mid-') && !(own.lower !== 'may' && own.lower !== 'march' && tokens[at + 1]?.kind !== 'word')) return undefined
  if (own.lower.length < 4 && own.lower !== 'may') return undefined
  if (tokens[at + 1] !== undefined && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && !BEFORE.has(before)) return undefined
  if (published === undefined) return undefined
  const relative = ['last', 'next', 'this'].includes(before) ? 1 : 0
  const year = before === 'last' ? yearOfMonth(published, month, false) - (month === published.month ? 1 : 0) : before === 'next' ? yearOfMonth(published, month, true) + (month === published.month ? 1 : 0) : yearOfMonth(published, month, context.future)
  return { first: at - relative, last: at + 1, edtf: monthText(year, month), basis: `The text gives no year: the ${year > published.year || (year === published.year && month > published.month) ? 'next' : 'last'} such month, seen from the article’s date.` }

  /** between November and February: the second is the nearest, the first the last before it. */
  function spanOfMonths(): ReturnType<DateRule> {
    const opening = tokens[at - 1]?.lower
    const joins = (opening === 'between' && tokens[at + 1]?.lower === 'and') || (opening === 'from' && ['to', 'until', 'through'].includes(tokens[at + 1]?.lower ?? ''))
    const until = monthOf(tokens[at + 2]?.lower ?? '')
    if (!joins || until === undefined || month === undefined || !/^\p{Lu}/u.test(tokens[at + 2]?.text ?? '')) return undefined
    const said = /^(?:1[0-9]|20|21)\d\d$/.exec(tokens[at + 3]?.text ?? '')?.[0]
    if (published === undefined) return undefined
    const end = said === undefined ? yearOfMonth(published, until, context.future) : Number(said)
    return { first: at - 1, last: at + (said === undefined ? 3 : 4), edtf: `${monthText(month > until ? end - 1 : end, month)}/${monthText(end, until)}`, basis: said === undefined ? 'The text gives no year: the nearest such months, seen from the article’s date.' : null }
  }

  /** between January 2028 and March 2030 */
  function spanFrom(year: number, joint: number): ReturnType<DateRule> {
    const opening = tokens[at - 1]?.lower
    const until = monthOf(tokens[joint + 1]?.lower ?? '')
    const endYear = /^(?:1[0-9]|20|21)\d\d$/.exec(tokens[joint + 2]?.text ?? '')?.[0]
    const joins = (opening === 'between' && tokens[joint]?.lower === 'and') || (opening === 'from' && tokens[joint]?.lower === 'to')
    return joins && month !== undefined && until !== undefined && endYear !== undefined ? { first: at - 1, last: joint + 3, edtf: `${monthText(year, month)}/${monthText(Number(endYear), until)}`, basis: null } : undefined
  }
}
