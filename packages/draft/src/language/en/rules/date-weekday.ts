import { dayText, weekdayOf } from '../calendar.ts'
import type { DateRule } from '../dates.ts'
import { isActor } from '../lexicon.ts'
import { isNamePart } from '../name-sequence.ts'

const PARTS = new Set(['morning', 'afternoon', 'evening', 'night', 'lunchtime'])

/** on Tuesday · last Friday · next Monday: the day of the week nearest to the article, before it unless the sentence looks ahead. */
export const dateWeekday: DateRule = (context, at) => {
  const { tokens, published } = context
  const own = tokens[at]
  const weekday = own === undefined || !/^\p{Lu}/u.test(own.text) ? undefined : weekdayOf(own.lower)
  if (weekday === undefined || published === undefined) return undefined
  const before = tokens[at - 1]?.lower ?? ''
  // On a wet Tuesday, every Friday: none in particular.
  if (['a', 'an', 'every', 'each', 'any'].includes(before) || (['a', 'an'].includes(tokens[at - 2]?.lower ?? '') && /^[a-z]/.test(tokens[at - 1]?.text ?? ''))) return undefined
  // Crane operator Sunday Ebiye.
  if (isActor(before) && isNamePart(tokens[at + 1])) return undefined
  const part = PARTS.has(tokens[at + 1]?.lower ?? '') ? 1 : 0
  const monday = published.subtract({ days: published.dayOfWeek - 1 })
  const inWeek = (weeks: number): Temporal.PlainDate => monday.add({ days: 7 * weeks + weekday - 1 })
  // Last Tuesday, told on a Wednesday, is not yesterday.
  const lastly = ((published.dayOfWeek - weekday + 11) % 7) + 3
  const week = tokens.slice(at + 1 + part, at + 3 + part).map(({ lower }) => lower).join(' ')
  const say = (day: Temporal.PlainDate, first: number, last: number, how: string) => ({ first, last, edtf: dayText(day), basis: `“${tokens.slice(first, last).map(({ text }) => text).join(' ')}” read against the article’s date: ${how}.` })
  if (week === 'last week') return say(inWeek(-1), at, at + 3 + part, 'that day of the week before')
  if (week === 'next week') return say(inWeek(1), at, at + 3 + part, 'that day of the week after')
  if (before === 'last') return say(published.subtract({ days: lastly }), at - 1, at + 1 + part, 'the last such day that lies three days back or more')
  if (before === 'next') return say(inWeek(1), at - 1, at + 1 + part, 'that day of the week after')
  if (before === 'this' || before === 'coming') return say(before === 'coming' && inWeek(0).toString() <= published.toString() ? inWeek(1) : inWeek(0), at - 1, at + 1 + part, 'that day of the same week')
  const back = (published.dayOfWeek - weekday + 7) % 7
  const ahead = context.future
  return say(ahead ? published.add({ days: (weekday - published.dayOfWeek + 7) % 7 || 7 }) : published.subtract({ days: back }), at, at + 1 + part, ahead ? 'the next such day' : 'the last such day, its own included')
}
