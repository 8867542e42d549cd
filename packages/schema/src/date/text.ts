import { parseEdtf } from './parse.ts'
import { plainDate } from './plain.ts'

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

const GROUPS: Readonly<Record<number, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  25: 'spring (north)', 26: 'summer (north)', 27: 'autumn (north)', 28: 'winter (north)',
  29: 'spring (south)', 30: 'summer (south)', 31: 'autumn (south)', 32: 'winter (south)',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  37: 'first third of', 38: 'second third of', 39: 'last third of',
  40: 'first half of', 41: 'second half of',
}

/**
 * An EDTF date in English words, exactly as vague as the date: `2015-12` is "December 2015", `2014/..` "since 2014".
 * @throws RangeError when the text is no such date
 */
export function dateText(edtf: string): string {
  if (plainDate(edtf) === null) parseEdtf(edtf)
  return phrase(edtf)
}

function phrase(edtf: string): string {
  const set = /^([[{])(.*)[\]}]$/.exec(edtf)
  if (set !== null) return setPhrase(set[1] === '[', (set[2] ?? '').split(',').map((member) => member.trim()))
  const [from = '', to] = edtf.split('/')
  return to === undefined ? single(from) : intervalPhrase(from, to)
}

function intervalPhrase(from: string, to: string): string {
  const open = (end: string): boolean => end === '..' || end === ''
  if (open(from) && open(to)) return 'at an unknown time'
  if (open(to)) return to === '..' ? `since ${single(from)}` : `from ${single(from)}, its end unknown`
  if (open(from)) return from === '..' ? `until ${single(to)}` : `until ${single(to)}, its start unknown`
  const plain = /^\d{4}-\d{2}(-\d{2})?$/
  // "21 to 27 March 2016" rather than the month and year twice.
  if (plain.test(from) && plain.test(to)) {
    if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} to ${single(to)}`
    if (from.slice(0, 4) === to.slice(0, 4)) return `${single(from).replace(/ \d{4}$/, '')} to ${single(to)}`
  }
  return `${single(from)} to ${single(to)}`
}

function setPhrase(oneOf: boolean, members: readonly string[]): string {
  const phrases = members.map((member) => {
    const [from = '', to] = member.split('..')
    if (to === undefined) return single(from)
    if (from === '') return `${single(to)} or earlier`
    return to === '' ? `${single(from)} or later` : `${single(from)} to ${single(to)}`
  })
  const last = phrases.pop() ?? ''
  return phrases.length === 0 ? last : `${phrases.join(', ')} ${oneOf ? 'or' : 'and'} ${last}`
}

function single(date: string): string {
  const marks = date.replaceAll(/[^~?%]/g, '')
  const doubt = `${/[~%]/.test(marks) ? 'about ' : ''}${/[?%]/.test(marks) ? 'perhaps ' : ''}`
  return doubt + unmarked(date.replaceAll(/[~?%]/g, ''))
}

function unmarked(date: string): string {
  const parts = /^(-?)(Y-?[\dES]+|[\dXS]+)(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(date)
  if (parts === null) return date
  const [, sign = '', year = '', month, day] = parts
  const yearText = yearPhrase(sign + year)
  if (month === undefined) return yearText
  const group = GROUPS[Number(month)]
  if (group !== undefined) return `${group} ${yearText}`
  // "25 December of the 1560s", but "25 December 1560".
  const inYear = /\d$|BCE$/.test(yearText) && !yearText.startsWith('the ') ? ` ${yearText}` : ` of ${yearText}`
  const monthText = MONTHS[Number(month) - 1]
  if (day === undefined) return `${monthText ?? 'an unknown month'}${monthText === undefined ? ` of ${yearText}` : inYear}`
  if (day.includes('X')) return `an unknown day of ${monthText ?? 'an unknown month of'}${monthText === undefined ? ` ${yearText}` : inYear}`
  return monthText === undefined ? `day ${Number(day)} of an unknown month of ${yearText}` : `${Number(day)} ${monthText}${inYear}`
}

function yearPhrase(year: string): string {
  const digits = year.replace(/^-/, '')
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`
  if (/^\d{2}XX$/.test(year)) return `the ${year.slice(0, 2)}00s`
  if (/^\d{3}$/.test(year)) return `the ${year}0s`
  if (/^\d{2}$/.test(year)) return `the ${year}00s`
  if (/^X+$/.test(digits)) return 'an unknown year'
  if (digits.includes('X')) return `one of the years ${year}`
  const [stated = '', significant] = year.replace('Y', '').split('S')
  const number = Number(stated.replace('E', 'e'))
  // There is a year 0 in ISO 8601, and none in people's counting: -43 is 44 BCE.
  const counted = number > 0 ? String(number) : `${1 - number} BCE`
  return significant === undefined ? counted : `about ${counted}`
}
