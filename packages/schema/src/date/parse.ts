import edtf, { type ParsedDate } from 'edtf'
import { plainDate } from './plain.ts'

export type Parsed = ParsedDate

/**
 * Reads a date of the Extended Date/Time Format, levels 0 to 2, to the day.
 * @throws RangeError, with a sentence for people, when the text is no such date
 */
export function parseEdtf(text: string): Parsed {
  refuseImpossibleDays(text)
  // edtf.js takes a bare number that is no year for milliseconds since 1970.
  if (/^-?\d{5,}$/.test(text)) throw noDate(text)
  const parsed = parse(text)
  if (text.includes('T')) throw new RangeError(`"${text}" gives a time of day; a date ends with the day`)
  // edtf.js reads -00XX as the first century after 0.
  if (/^-0+X/.test(text)) throw new RangeError(`"${text}" leaves open on which side of year 0 it lies, which cannot be computed with`)
  if (parsed.type === 'Year' && !(Math.abs(Number(parsed.values[0])) < 270_000)) {
    throw new RangeError(`"${text}" lies beyond the years that can be computed with`)
  }
  return parsed
}

/**
 * The date as it is written in full: of most dates the text itself.
 * @throws RangeError, with a sentence for people, when the text is no such date
 */
export function canonicalEdtf(text: string): string {
  return plainDate(text) === null ? parseEdtf(text).edtf : text
}

function parse(text: string): Parsed {
  try {
    return edtf(text)
  } catch (error) {
    // edtf.js tells an interval that runs backwards from what it cannot read by this word alone.
    if (error instanceof Error && error.message.includes('bound')) throw new RangeError(`"${text}" ends before it starts`, { cause: error })
    throw noDate(text, error)
  }
}

const noDate = (text: string, cause?: unknown): RangeError => new RangeError(`"${text}" is no EDTF date such as 2016-03-22, 2015-12, 2014/.. or 2016~`, { cause })

/** edtf.js lets 29 February of any year pass. */
function refuseImpossibleDays(text: string): void {
  for (const [, year = '', month = '', day = ''] of text.matchAll(/(-?\d{4})[~?%]?-[~?%]?(\d{2})[~?%]?-[~?%]?(\d{2})/g)) {
    if (year === '0000' && month === '02' && day === '29') throw new RangeError(`"${text}" cannot be computed with: edtf.js takes it for 1 March`)
    if (Number(month) < 1 || Number(month) > 12) continue
    // Leap years repeat every 400 years, before 0 as after.
    const last = new Date(Date.UTC(2000 + (((Number(year) % 400) + 400) % 400), Number(month), 0)).getUTCDate()
    if (Number(day) < 1 || Number(day) > last) throw new RangeError(`"${text}" names a day that the calendar does not have`)
  }
}
