import { dayText, monthOf, yearOfMonth } from '../calendar.ts'
import type { DateRule } from '../dates.ts'

const WEEKS: Readonly<Record<string, number>> = { first: 1, opening: 1, second: 8, third: 15, fourth: 22 }

/** the first week of February 2025 · the last week of May: seven days, counted from the month’s beginning or back from its end. */
export const dateWeekOf: DateRule = ({ tokens, published, future }, at) => {
  const lowers = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.lower ?? '')
  const [which = '', unit, joint = '', name = ''] = lowers
  const month = monthOf(name)
  if (unit !== 'week' || !['of', 'in'].includes(joint) || month === undefined) return undefined
  const stated = /^(?:1[0-9]|20|21)\d\d$/.exec(tokens[at + 4]?.text ?? '')?.[0]
  if (stated === undefined && published === undefined) return undefined
  const year = stated !== undefined ? Number(stated) : published === undefined ? 0 : yearOfMonth(published, month, future)
  const begin = Temporal.PlainDate.from({ year, month, day: 1 })
  const day = which === 'last' || which === 'final' ? begin.daysInMonth - 6 : WEEKS[which]
  if (day === undefined) return undefined
  const first = begin.with({ day })
  return { first: at, last: at + (stated === undefined ? 4 : 5), edtf: `${dayText(first)}/${dayText(first.add({ days: 6 }))}`, basis: stated === undefined ? 'The text gives no year: the nearest such month, seen from the article’s date.' : null }
}
