/** What an EDTF date can mean, read from the format's own text (LOC, levels 0 to 2) and docs/decisions/0006: every way in which it can be meant. */
import type { DateFilter, DateValue } from '@whosaid/schema'
import { dayOf, Days, type Stretch } from './brute-force-days.ts'

/** First month and number of months of each sub-year group that tests use. */
const SEASONS: Readonly<Record<string, readonly [first: number, months: number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 37: [1, 4], 40: [1, 6], 41: [7, 6],
}

/** The ways to read a date without sets and intervals, one stretch of days each. */
function simple(marked: string): Stretch[] {
  const text = marked.replaceAll(/[~?%]/g, '')
  const long = /^Y(-?\d+)$/.exec(text)
  if (long !== null) return [year(Number(long[1]))]
  const [, sign = '', years = '', month, day] = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text) ?? []
  if (years === '') throw new RangeError(`no simple date: ${text}`)
  const digits = years + (month ?? '') + (day ?? '')
  if (/\d.*X+\d/.test(digits)) return alternatives(text).flatMap(simple)
  const ends = [least, most].map((fill) => Number(sign + fill(years))).toSorted((a, b) => a - b)
  const [from = 0, to = 0] = ends
  if (month === undefined || month === 'XX') return [[dayOf(from, 1, 1), dayOf(to, 12, 31)]]
  const season = SEASONS[month]
  if (season !== undefined) return [months(from, ...season)]
  const [first, last] = day === undefined || day === 'XX' ? [1, 31] : [Number(day), Number(day)]
  return [[dayOf(from, Number(month), first), dayOf(to, Number(month), last)]]
}

const year = (one: number): Stretch => [dayOf(one, 1, 1), dayOf(one, 12, 31)]
const least = (text: string): string => text.replaceAll('X', '0')
const most = (text: string): string => text.replaceAll('X', '9')

function months(from: number, first: number, count: number): Stretch {
  const last = first + count - 1
  return [dayOf(from, first, 1), last > 12 ? dayOf(from + 1, last - 12, 31) : dayOf(from, last, 31)]
}

/** A digit left open with a known one behind it: each digit that it can be. */
function alternatives(text: string): string[] {
  const month = /^(.{4})-XX-(.*)$/.exec(text)
  if (month !== null) return Array.from({ length: 12 }, (_, index) => `${month[1]}-${String(index + 1).padStart(2, '0')}-${month[2]}`)
  return Array.from({ length: 10 }, (_, digit) => text.replace('X', String(digit)))
}

const hull = (stretches: readonly Stretch[]): Stretch => [Math.min(...stretches.map(([first]) => first)), Math.max(...stretches.map(([, last]) => last))]
const firstOf = (text: string): number => (text === '' || text === '..' ? -Infinity : hull(simple(text))[0])
const lastOf = (text: string): number => (text === '' || text === '..' ? Infinity : hull(simple(text))[1])

/** Every way to read a date, each as the stretches of days that it then covers. */
function readings(text: string): Stretch[][] {
  const set = /^([[{])(.*)[\]}]$/.exec(text)
  if (set !== null) {
    const members = (set[2] ?? '').split(',').map((member): Stretch => {
      const [from = '', to] = member.split('..')
      return to === undefined ? hull(simple(from)) : [firstOf(from), lastOf(to)]
    })
    return set[1] === '{' ? [members] : members.map((member) => [member])
  }
  const [from = '', to] = text.split('/')
  if (to === undefined) return simple(from).map((stretch) => [stretch])
  const whole: Stretch = [firstOf(from), lastOf(to)]
  // An end that is open lies far out; one that is not known may come at once.
  if (to === '') return [[whole], [[whole[0], lastOf(from)]]]
  if (from === '') return [[whole], [[firstOf(to), whole[1]]]]
  return [[whole]]
}

interface Meant {
  readonly possible: Days
  readonly certain: Days
}

const meant = new Map<string, Meant>()

function meaning(text: string): Meant {
  const known = meant.get(text)
  if (known !== undefined) return known
  const ways = readings(text).map((stretches) => Days.in(stretches))
  const made = { possible: ways.reduce((a, b) => a.or(b)), certain: ways.reduce((a, b) => a.and(b)) }
  meant.set(text, made)
  return made
}

/** Whether no reading of either lies outside. */
export const certainly = (date: string, during: string): boolean => meaning(date).possible.within(meaning(during).certain)
/** Whether some reading of both overlaps. */
export const possibly = (date: string, during: string): boolean => meaning(date).possible.meets(meaning(during).possible)

/** Whether a date passes; one that is not there is during nothing. */
export function dateHolds({ certainlyDuring, possiblyDuring, known }: DateFilter, date: DateValue | null): boolean {
  if (typeof known === 'boolean' && known !== (date !== null)) return false
  if (typeof certainlyDuring === 'string' && (date === null || !certainly(date.edtf, certainlyDuring))) return false
  return typeof possiblyDuring !== 'string' || (date !== null && possibly(date.edtf, possiblyDuring))
}
