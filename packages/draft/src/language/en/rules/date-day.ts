import { dayOf, dayText, monthOf, weekdayOf, yearOfMonth, yearTold } from '../calendar.ts'
import type { DateRule } from '../dates.ts'
import { ordinalValue } from '../numbers.ts'

const dayNumber = (text: string, lower: string): number | undefined => {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : /^\d{1,2}(?:st|nd|rd|th)$/.test(lower) ? ordinalValue(lower) : undefined
  return value !== undefined && value >= 1 && value <= 31 ? value : undefined
}

/** 12 May 2031 · May 12 · Tuesday, 12 May · 3 to 7 May · 2031-05-12 · 12/05/2031. */
export const dateDay: DateRule = (context, at) => {
  const { tokens, published } = context
  const token = (offset: number) => tokens[at + offset]
  const own = token(0)
  if (own === undefined) return undefined
  // Tuesday, 12 May: the weekday is part of it.
  if (weekdayOf(own.lower) !== undefined) {
    const skip = token(1)?.text === ',' ? 2 : 1
    const inner = token(skip) !== undefined && (monthOf(token(skip)?.lower ?? '') !== undefined || /^\d/.test(token(skip)?.text ?? '') || token(skip)?.lower === 'the') ? dateDay(context, at + skip + (token(skip)?.lower === 'the' ? 1 : 0)) : undefined
    return inner === undefined ? undefined : { ...inner, first: at }
  }
  const iso = /^(\d{4})$/.test(own.text) && token(1)?.text === '-' && token(3)?.text === '-' ? [own.text, token(2)?.text ?? '', token(4)?.text ?? ''] : undefined
  if (iso !== undefined && /^\d\d$/.test(iso[1] ?? '') && /^\d\d$/.test(iso[2] ?? '')) {
    const day = dayOf(Number(iso[0]), Number(iso[1]), Number(iso[2]))
    if (day !== undefined) return { first: at, last: at + 5, edtf: dayText(day), basis: null }
  }
  if (/^\d{1,2}$/.test(own.text) && token(1)?.text === '/' && token(3)?.text === '/' && /^\d{4}$/.test(token(4)?.text ?? '')) {
    const day = dayOf(Number(token(4)?.text), Number(token(2)?.text), Number(own.text))
    if (day !== undefined) return { first: at, last: at + 5, edtf: dayText(day), basis: 'Read as day, month, year.' }
  }
  const first = dayNumber(own.text, own.lower)
  let [day, end, month, next]: [number | undefined, number | undefined, number | undefined, number] = [first, undefined, undefined, at + 1]
  if (day !== undefined) {
    // 3–7 May, 3 to 7 May, 12 and 13 May
    const joint = tokens[next]
    const second = tokens[next + 1]
    if (joint !== undefined && second !== undefined && /^(?:[–—-]|to|and|until)$/.test(joint.lower) && dayNumber(second.text, second.lower) !== undefined && monthOf(tokens[next + 2]?.lower ?? '') !== undefined) {
      end = dayNumber(second.text, second.lower)
      next += 2
    }
    if (tokens[next]?.lower === 'of') next += 1
    month = monthOf(tokens[next]?.lower ?? '')
    if (month === undefined || !/^\p{Lu}/u.test(tokens[next]?.text ?? '')) return undefined
    next += 1
  } else {
    month = monthOf(own.lower)
    if (month === undefined || !/^\p{Lu}/u.test(own.text)) return undefined
    if (tokens[next]?.text === '.' ) next += 1
    if (tokens[next]?.lower === 'the') next += 1
    day = dayNumber(tokens[next]?.text ?? '', tokens[next]?.lower ?? '')
    if (day === undefined) return undefined
    next += 1
    if (/^(?:[–—-]|to)$/.test(tokens[next]?.lower ?? '') && dayNumber(tokens[next + 1]?.text ?? '', tokens[next + 1]?.lower ?? '') !== undefined) {
      end = dayNumber(tokens[next + 1]?.text ?? '', tokens[next + 1]?.lower ?? '')
      next += 2
    }
  }
  const comma = tokens[next]?.text === ',' ? 1 : 0
  const stated = /^(?:1[0-9]|20|21)\d\d$/.exec(tokens[next + comma]?.text ?? '')?.[0]
  if (stated !== undefined) next += comma + 1
  const two = (number: number): string => String(number).padStart(2, '0')
  const told = stated === undefined ? yearTold(tokens, next, published) : undefined
  if (told !== undefined) next += 2
  if (stated === undefined && published === undefined) return { first: at, last: next, edtf: `XXXX-${two(month)}-${two(day)}`, basis: 'The text gives no year, and no date of the article is known.' }
  const future = stated === undefined && context.future
  const year = told ?? (stated === undefined ? yearNear(month, day) : Number(stated))
  const [from, to] = [dayOf(year, month, day), end === undefined ? undefined : dayOf(year, month, end)]
  if (from === undefined || (end !== undefined && to === undefined)) return undefined
  const span = to === undefined ? spanTo(next) : undefined
  const between = ['between', 'from'].includes(tokens[at - 1]?.lower ?? '') && (end !== undefined || span !== undefined) ? 1 : 0
  const basis = stated === undefined ? `The text gives no year: the ${future ? 'next' : 'last'} such day, seen from the article’s date.` : null
  if (span !== undefined) {
    const open = stated === undefined && dayText(from) > span.edtf ? from.subtract({ years: 1 }) : stated === undefined && span.year !== from.year && dayText(from.with({ year: span.year })) < span.edtf ? from.with({ year: span.year }) : from
    return { first: at - between, last: span.last, edtf: `${dayText(open)}/${span.edtf}`, basis }
  }
  return { first: at - between, last: next, edtf: to === undefined ? dayText(from) : `${dayText(from)}/${dayText(to)}`, basis }

  /** between 12 January and 3 February */
  function spanTo(joint: number): { readonly last: number; readonly edtf: string; readonly year: number } | undefined {
    const opening = tokens[at - 1]?.lower
    if (!((opening === 'between' && tokens[joint]?.lower === 'and') || (opening === 'from' && /^(?:to|until|through)$/.test(tokens[joint]?.lower ?? '')))) return undefined
    const second = dateDay(context, joint + 1)
    return second === undefined || !/^\d{4}-\d\d-\d\d$/.test(second.edtf) ? undefined : { last: second.last, edtf: second.edtf, year: Number(second.edtf.slice(0, 4)) }
  }

  function yearNear(inMonth: number, onDay: number): number {
    if (published === undefined) return 0
    const year = yearOfMonth(published, inMonth, future)
    const candidate = dayOf(year, inMonth, onDay)
    if (candidate === undefined) return year
    // The same month: which side of the article's day it lies on decides, unless the sentence is about the other.
    const order = Temporal.PlainDate.compare(candidate, published)
    if (future && order < 0 && inMonth === published.month) return published.subtract({ days: 31 }).toString() < candidate.toString() ? year : year + 1
    return !future && order > 0 ? (candidate.since(published).days <= 120 && inMonth === published.month ? year : year - 1) : year
  }
}
