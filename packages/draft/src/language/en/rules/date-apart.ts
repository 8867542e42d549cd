import { dayText, monthText, weekdayOf, weekText } from '../calendar.ts'
import type { DateRule } from '../dates.ts'
import { numberAt } from '../numbers.ts'
import { CONJUNCTIONS } from '../words.ts'

const UNITS: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = { day: 'days', night: 'days', morning: 'days', evening: 'days', afternoon: 'days', week: 'weeks', fortnight: 'weeks', month: 'months', year: 'years', decade: 'years', century: 'years' }
const TIMES: Readonly<Record<string, number>> = { fortnight: 2, decade: 10, century: 100 }

/** What an article tells the day of. */
const LOSSES = /^(?:deaths?|killings?|murders?|crash|fire|theft|attack|explosion|sinking|collision|accident|disaster|collapse|robbery)$/

/** two nights earlier · a year earlier · three weeks later · the following day · the previous month · the day before · the same evening: counted from the date that the paragraph named before. */
export const dateApart: DateRule = ({ tokens, published, last, before }, at) => {
  const lowers = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.lower ?? '')
  const read = counted() ?? neighbour()
  if (read === undefined) return undefined
  const { count, unit, length } = read
  const edtf = shifted(unit, count, length)
  return edtf === undefined ? undefined : { first: at, last: at + length, edtf, basis: `“${tokens.slice(at, at + length).map(({ text }) => text).join(' ')}”, counted from the date named before it.` }

  /** three weeks later */
  function counted(): { count: number; unit: string; length: number } | undefined {
    const number = ['a', 'an', 'one'].includes(lowers[0] ?? '') ? { value: 1, length: 1 } : numberAt(tokens, at)
    if (number === undefined || !Number.isInteger(number.value) || number.value > 500) return undefined
    const unit = (tokens[at + number.length]?.lower ?? '').replace(/ies$/, 'y').replace(/s$/, '')
    const way = { earlier: -1, before: -1, previously: -1, later: 1, afterwards: 1 }[tokens[at + number.length + 1]?.lower ?? '']
    const that = { after: 1, before: -1 }[tokens[at + number.length + 1]?.lower ?? '']
    if (that !== undefined && tokens[at + number.length + 2]?.lower === 'that' && (tokens[at + number.length + 3]?.kind !== 'word' || CONJUNCTIONS.has(tokens[at + number.length + 3]?.lower ?? '')) && Object.hasOwn(UNITS, unit)) return { count: that * number.value * (TIMES[unit] ?? 1), unit, length: number.length + 3 }
    const event = { after: 1, before: -1 }[tokens[at + number.length + 1]?.lower ?? '']
    if (event !== undefined && UNITS[unit] === 'days' && ['the', 'his', 'her', 'their'].includes(tokens[at + number.length + 2]?.lower ?? '') && LOSSES.test(tokens[at + number.length + 3]?.lower ?? '')) return { count: event * number.value, unit, length: number.length + 4 }
    // Three weeks before the vote: from a date that is not told.
    if (way === undefined || !Object.hasOwn(UNITS, unit) || (tokens[at + number.length + 1]?.lower === 'before' && tokens[at + number.length + 2]?.kind === 'word')) return undefined
    return { count: way * number.value * (TIMES[unit] ?? 1), unit, length: number.length + 2 }
  }

  /** the following day, the night before */
  function neighbour(): { count: number; unit: string; length: number } | undefined {
    if (lowers[0] !== 'the') return undefined
    const [, second = '', third = ''] = lowers
    if (Object.hasOwn(UNITS, second) && (third === 'before' || third === 'after') && tokens[at + 3]?.kind !== 'word') return { count: third === 'before' ? -1 : 1, unit: second, length: 3 }
    const way = { following: 1, next: 1, previous: -1, preceding: -1, same: 0 }[second]
    if (way === undefined) return undefined
    if ((second === 'next' || second === 'same') && !/^(?:day|night|morning|evening|afternoon)$/.test(third)) return undefined
    return Object.hasOwn(UNITS, third) || weekdayOf(third) !== undefined ? { count: way * (TIMES[third] ?? 1), unit: third, length: 3 } : undefined
  }

  function shifted(unit: string, count: number, length: number): string | undefined {
    const weekday = weekdayOf(unit)
    if (weekday !== undefined) {
      if (last === undefined) return undefined
      const days = count > 0 ? (weekday - last.dayOfWeek + 7) % 7 || 7 : -((last.dayOfWeek - weekday + 7) % 7 || 7)
      return dayText(last.add({ days }))
    }
    const base = LOSSES.test(tokens[at + length - 1]?.lower ?? '') ? last?.toString() : (count === 0 ? last?.toString() : before) ?? (UNITS[unit] === 'years' || UNITS[unit] === 'months' ? published?.toString() : last?.toString())
    // A year before a month or a season is that month, that season.
    const [, itsYear, rest = ''] = /^(\d{4})(-(?:\d\d))$/.exec(base ?? '') ?? []
    if (unit === 'year' && itsYear !== undefined) return `${Number(itsYear) + count}${rest}`
    const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(base?.split('/').findLast((part) => part !== '..') ?? '') ?? []
    if (year === '') return undefined
    const kind = UNITS[unit] ?? 'days'
    if (kind === 'years') return String(Number(year) + count)
    if (month === undefined || Number(month) > 12) return undefined
    const from = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day ?? 1) })
    const to = from.add({ [kind]: count })
    if (kind === 'months') return monthText(to.year, to.month)
    if (day === undefined) return undefined
    return unit === 'week' && lowers[0] === 'the' ? weekText(to) : dayText(to)
  }
}
