import edtf, { type ParsedDate } from 'edtf'

export type Parsed = ParsedDate

/**
 * Reads a date of the Extended Date/Time Format, levels 0 to 2, to the day.
 * @throws RangeError, with a sentence for people, when the text is no such date
 */
export function parseEdtf(text: string): Parsed {
  let parsed: Parsed
  try {
    parsed = edtf(text)
  } catch {
    throw new RangeError(`"${text}" is no EDTF date such as 2016-03-22, 2015-12, 2014/.. or 2016~`)
  }
  if (text.includes('T')) throw new RangeError(`"${text}" gives a time of day; a date ends with the day`)
  for (const [year, month, day] of text.matchAll(/(-?\d{4})-(\d{2})-(\d{2})/g).map((match) => match.slice(1).map(Number))) {
    if (year === undefined || month === undefined || day === undefined) continue
    const last = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()
    if (day > last) throw new RangeError(`"${text}" names a day that the calendar does not have`)
  }
  if (parsed.type === 'Interval') {
    const { min, max } = parsed
    if (min !== null && max !== null && min > max) throw new RangeError(`"${text}" ends before it starts`)
  }
  if (parsed.type === 'Year' && !(Math.abs(Number(parsed.values[0])) < 270_000)) {
    throw new RangeError(`"${text}" lies beyond the years that can be computed with`)
  }
  return parsed
}
