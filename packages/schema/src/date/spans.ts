import { parseEdtf, type Parsed } from './parse.ts'
import { remember } from './remember.ts'
import { endOfInterval, spanOf, type Span } from './bounds.ts'

/** The days that a date can mean, as disjoint spans in order; days are numbered from 1 January 1970, open ends are infinite. */
export interface Reach {
  /** Every day that some reading includes. */
  readonly possible: readonly Span[]
  /** Every day that each reading includes. */
  readonly certain: readonly Span[]
}

const DAY = 86_400_000
const inDays = ([from, to]: Span): Span => [Math.floor(from / DAY), Math.floor(to / DAY)]

/**
 * How far a date reaches: `[2016-02,2016-05]` can be either month and is certainly neither; `2016` is the whole year.
 * @throws RangeError when the text is no EDTF date
 */
export const reachOf = remember((edtf: string): Reach => {
  const readings = readingsOf(edtf).map((spans) => merged(spans.map(inDays)))
  return {
    possible: merged(readings.flat()),
    certain: readings.reduce((shared, reading) => shared.flatMap((a) => reading.flatMap((b) => overlap(a, b)))),
  }
})

/** Whether every reading of a date lies within every reading of the other. */
export const certainlyDuring = (date: string, other: string): boolean =>
  reachOf(date).possible.every(([from, to]) => reachOf(other).certain.some(([start, end]) => start <= from && to <= end))

/** Whether some reading of a date overlaps some reading of the other. */
export const possiblyDuring = (date: string, other: string): boolean =>
  reachOf(date).possible.some(([from, to]) => reachOf(other).possible.some(([start, end]) => start <= to && from <= end))

/** Each way to read a date, as the spans it then covers. */
function readingsOf(edtf: string): Span[][] {
  const parsed = parseEdtf(edtf)
  if (parsed.type === 'List' || parsed.type === 'Set') {
    const members = memberSpans(parsed)
    // A list means all of its members, a set one of them; of a range in a set it may be any, so that no day is in all readings.
    if (parsed.type === 'List') return [members]
    const isRanged = parsed.earlier === true || parsed.later === true || parsed.values.some((value) => Array.isArray(value))
    return [...members.map((member) => [member]), ...(isRanged ? [[]] : [])]
  }
  if (parsed.type === 'Interval') {
    const whole = spanOf(parsed)
    // An end that is unknown, unlike one that is open, may come at once.
    if (parsed.upper === null) return [[whole], [[whole[0], endOfInterval(parsed.lower, 1, Infinity)]]]
    if (parsed.lower === null) return [[whole], [[endOfInterval(parsed.upper, 0, -Infinity), whole[1]]]]
    return [[whole]]
  }
  const alternatives = alternativesOf(edtf)
  return alternatives.map((alternative) => [spanOf(parseEdtf(alternative))])
}

function memberSpans(parsed: Parsed): Span[] {
  const members = parsed.values.map((value): Span => {
    if (typeof value === 'number') throw new RangeError('a member of a set is no date')
    if (!Array.isArray(value)) return spanOf(value as Parsed)
    const [first, last] = value as readonly Parsed[]
    return [endOfInterval(first, 0, -Infinity), endOfInterval(last, 1, Infinity)]
  })
  if (parsed.earlier === true && members[0] !== undefined) members[0] = [-Infinity, members[0][1]]
  const last = members.at(-1)
  if (parsed.later === true && last !== undefined) members[members.length - 1] = [last[0], Infinity]
  return members
}

const MOST_ALTERNATIVES = 1000

/** `2016-XX-12` is one of twelve days; digits left open at the end, `2016-03-XX` or `201X`, are no alternatives but the whole. */
function alternativesOf(edtf: string): string[] {
  const open = edtf.replace(/(?:-?X+)+([~?%]?)$/, '$1')
  if (!open.includes('X')) return [edtf]
  let alternatives = ['']
  for (const part of edtf.split(/(XX(?=-)|X)/)) {
    const choices = part === 'XX' ? digits(100, 2) : part === 'X' ? digits(10, 1) : [part]
    if (alternatives.length * choices.length > MOST_ALTERNATIVES) return [edtf]
    alternatives = alternatives.flatMap((start) => choices.map((choice) => start + choice))
  }
  const valid = alternatives.filter(isDate)
  return valid.length > 0 ? valid : [edtf]
}

const digits = (count: number, width: number): string[] => Array.from({ length: count }, (_, value) => String(value).padStart(width, '0'))

function isDate(edtf: string): boolean {
  try {
    parseEdtf(edtf)
    return true
  } catch {
    return false
  }
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last !== undefined && span[0] <= last[1] + 1) result[result.length - 1] = [last[0], Math.max(last[1], span[1])]
    else result.push(span)
  }
  return result
}

function overlap(a: Span, b: Span): Span[] {
  const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
  return from <= to ? [[from, to]] : []
}
