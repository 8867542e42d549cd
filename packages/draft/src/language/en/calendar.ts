import type { Token } from '../../reading/token.ts'
import { MONTH_FORMS, WEEKDAYS } from './words.ts'

const two = (number: number): string => String(number).padStart(2, '0')

export const dayText = (date: Temporal.PlainDate): string => date.toString()
export const monthText = (year: number, month: number): string => `${year}-${two(month)}`
export const weekText = (day: Temporal.PlainDate): string => {
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  return `${monday.toString()}/${monday.add({ days: 6 }).toString()}`
}
export const weekendText = (day: Temporal.PlainDate): string => {
  const saturday = day.subtract({ days: day.dayOfWeek - 1 }).add({ days: 5 })
  return `${saturday.toString()}/${saturday.add({ days: 1 }).toString()}`
}

export const monthOf = (lower: string): number | undefined => MONTH_FORMS.get(lower)
/** 1 is Monday, as Temporal has it. */
export const weekdayOf = (lower: string): number | undefined => {
  const at = (WEEKDAYS as readonly string[]).indexOf(lower)
  return at === -1 ? undefined : at + 1
}

/** The day of a month; nothing where the calendar lacks it. */
export function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** The year of a month that is named without one: the nearest past, or the nearest to come. */
export const yearOfMonth = (published: Temporal.PlainDate, month: number, future: boolean): number =>
  future ? (month >= published.month ? published.year : published.year + 1) : month <= published.month ? published.year : published.year - 1

/** The Sunday of Easter, by the Gregorian reckoning. */
export function easterOf(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moon = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const full = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7
  return Temporal.PlainDate.from({ year, month: 3, day: 28 }).add({ days: full - weekday })
}

/** The year that “last year”, “this year” or “next year” tells at a token. */
export function yearTold(tokens: readonly Token[], at: number, published: Temporal.PlainDate | undefined): number | undefined {
  const step = { last: -1, this: 0, next: 1 }[tokens[at]?.lower ?? '']
  return step === undefined || published === undefined || tokens[at + 1]?.lower !== 'year' ? undefined : published.year + step
}

export const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }
/** The first and the last month of what EDTF gives a number for: seasons, quarters and halves of a year. */
const SPANS: Readonly<Record<string, readonly [from: number, to: number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14], 33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12], 40: [1, 6], 41: [7, 12] }

/** A season, a quarter or a half as an interval of months, since EDTF's intervals take no other; whatever else as it is. */
export function monthsOf(edtf: string): string {
  const [, stated = '', code = ''] = /^(\d{4})-(\d\d)$/.exec(edtf) ?? []
  const span = SPANS[code]
  return span === undefined ? edtf : span.map((month) => monthText(Number(stated) + (month > 12 ? 1 : 0), month > 12 ? month - 12 : month)).join('/')
}

export const QUARTERS: Readonly<Record<string, number>> = { first: 33, second: 34, third: 35, fourth: 36, last: 36 }
