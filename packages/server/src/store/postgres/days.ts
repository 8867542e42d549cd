import { boundsOf, reachOf, type DateValue } from '@whosaid/schema'

/** Farther than any date, so that open ends and missing dates are integers as well. */
const OPEN = 1_000_000_000
const UNDATED = 2_000_000_000

const DAY_MS = 86_400_000

/** A day's number from 1 January 1970; an infinite one is an open end. */
export const dayInteger = (day: number): number => Math.max(-OPEN, Math.min(OPEN, day))

function numberOf(day: string | null, open: number): number {
  return day === null ? open : Math.round(Date.parse(/^\d{4}-/.test(day) ? day : `${day}T00:00:00Z`) / DAY_MS)
}

/** By which dates are ordered: growing from the latest, and from the earliest; no date comes last either way. */
export function dateOrder(date: DateValue | null): { readonly newest: number; readonly oldest: number } {
  if (date === null) return { newest: UNDATED, oldest: UNDATED }
  const { earliest, latest } = boundsOf(date.edtf)
  return { newest: 0 - numberOf(latest, OPEN), oldest: numberOf(earliest, -OPEN) }
}

/** First and last day of a date. */
export const boundingDays = (edtf: string): { readonly earliest: number; readonly latest: number } => {
  const { earliest, latest } = boundsOf(edtf)
  return { earliest: numberOf(earliest, -OPEN), latest: numberOf(latest, OPEN) }
}

/** The one span of days that a date can mean; nothing for a date of several, which is judged by its text. */
export function onlySpan(edtf: string): readonly [from: number, to: number] | null {
  const [span, ...more] = reachOf(edtf).possible
  return span === undefined || more.length > 0 ? null : [dayInteger(span[0]), dayInteger(span[1])]
}

/** First and last day that any reading includes. */
export function reachingDays(edtf: string): readonly [first: number, last: number] {
  const { possible } = reachOf(edtf)
  return [dayInteger(possible[0]?.[0] ?? -Infinity), dayInteger(possible.at(-1)?.[1] ?? Infinity)]
}
