import { parseEdtf, type Parsed } from './parse.ts'
import { daysIn, plainDate, type PlainDate } from './plain.ts'
import { remember } from './remember.ts'

/** The days a date can mean, both inclusive, `YYYY-MM-DD`; null where it is open. */
export interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** Months (from 0) in which EDTF's sub-year groups begin, and how many they span. Seasons are meteorological. */
const GROUPS: Readonly<Record<number, readonly [firstMonth: number, months: number]>> = {
  // 21 to 24 leave the hemisphere open; they are read as the northern one's, like 25 to 28.
  21: [2, 3], 22: [5, 3], 23: [8, 3], 24: [11, 3],
  25: [2, 3], 26: [5, 3], 27: [8, 3], 28: [11, 3],
  29: [8, 3], 30: [11, 3], 31: [2, 3], 32: [5, 3],
  33: [0, 3], 34: [3, 3], 35: [6, 3], 36: [9, 3],
  37: [0, 4], 38: [4, 4], 39: [8, 4],
  40: [0, 6], 41: [6, 6],
}

const DAY = 86_400_000

/**
 * First and last day that a date of the Extended Date/Time Format can mean.
 * @throws RangeError when the text is no such date
 */
export const boundsOf = remember((edtf: string): Bounds => {
  const plain = plainDate(edtf)
  if (plain !== null) return plainBounds(edtf, plain)
  const [from, to] = spanOf(parseEdtf(edtf))
  return { earliest: day(from), latest: day(to) }
})

function plainBounds(edtf: string, { year, month, day: exact }: PlainDate): Bounds {
  if (exact !== null) return { earliest: edtf, latest: edtf }
  if (month === null) return { earliest: `${edtf}-01-01`, latest: `${edtf}-12-31` }
  return { earliest: `${edtf}-01`, latest: `${edtf}-${daysIn(year, month)}` }
}

/** The dates that a list or set names, its ranges by their two ends. */
function membersOf(date: Parsed): Parsed[] {
  return date.values.flat().filter((value): value is Parsed => typeof value !== 'number')
}

/** Milliseconds since 1970, both inclusive; infinite where open. */
export type Span = readonly [from: number, to: number]

/** First and last moment that a parsed date can mean. */
export function spanOf(date: Parsed): Span {
  switch (date.type) {
    case 'Season': return seasonSpan(date)
    case 'Interval': return [endOfInterval(date.lower, 0, -Infinity), endOfInterval(date.upper, 1, Infinity)]
    case 'List':
    case 'Set': {
      const members = membersOf(date).map(spanOf)
      const from = date.earlier === true ? -Infinity : Math.min(...members.map(([first]) => first))
      const to = date.later === true ? Infinity : Math.max(...members.map(([, last]) => last))
      return [from, to]
    }
    case 'Year': {
      const [year = 0] = date.values as readonly number[]
      const [first, last] = significantYears(year, date.significant)
      return [utc(first, 0), utc(last + 1, 0) - 1]
    }
    case 'Date': return date.unspecified?.value === 0 ? calendarSpan(date.values as readonly number[]) : [date.min ?? -Infinity, date.max ?? Infinity]
    case 'Decade':
    case 'Century': return [date.min ?? -Infinity, date.max ?? Infinity]
  }
}

/** An end of an interval: unknown (nothing) and open (`..`) both leave it open. */
export function endOfInterval(date: Parsed | number | null | undefined, which: 0 | 1, open: number): number {
  return date === null || date === undefined || typeof date === 'number' ? open : spanOf(date)[which]
}

/** A whole year, month or day. Counted here, since JavaScript takes years below 100 for the 1900s, and edtf.js with it. */
function calendarSpan([year = 0, month, day]: readonly number[]): Span {
  if (month === undefined) return [utc(year, 0), utc(year + 1, 0) - 1]
  if (day === undefined) return [utc(year, month), utc(year, month + 1) - 1]
  const start = utc(year, month) + (day - 1) * DAY
  return [start, start + DAY - 1]
}

/** `1950S2`, two sure digits, is some year from 1900 to 1999. */
function significantYears(year: number, digits: number | undefined): readonly [first: number, last: number] {
  const step = digits === undefined || !(digits > 0) ? 1 : 10 ** Math.max(0, String(Math.abs(year)).length - digits)
  const first = Math.floor(year / step) * step
  return [first, first + step - 1]
}

function seasonSpan(date: Parsed): Span {
  const [year = 0, season = 21] = date.values as readonly number[]
  const [month, months] = GROUPS[season] ?? [0, 12]
  return [utc(year, month), utc(year, month + months) - 1]
}

/** Date.UTC, which takes years below 100 for the 1900s. */
function utc(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 1)
  return date.getTime()
}

function day(time: number): string | null {
  if (!Number.isFinite(time)) return null
  const text = new Date(Math.floor(time / DAY) * DAY).toISOString()
  return text.slice(0, text.indexOf('T'))
}
