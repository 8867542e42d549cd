import { dayText, monthText } from '../calendar.ts'
import type { DateRule } from '../dates.ts'
import { numberAt } from '../numbers.ts'

/** two weeks ago · three years earlier is left open · a decade ago: counted back from the article’s date. */
export const dateAgo: DateRule = ({ tokens, published }, at) => {
  if (published === undefined) return undefined
  const number = ['a', 'an'].includes(tokens[at]?.lower ?? '') ? { value: 1, length: 1 } : numberAt(tokens, at)
  if (number === undefined || !Number.isInteger(number.value) || number.value > 2000) return undefined
  const unit = tokens[at + number.length]?.lower.replace(/s$/, '') ?? ''
  if (tokens[at + number.length + 1]?.lower !== 'ago') return undefined
  const edtf = back(published, unit, number.value)
  const last = at + number.length + 2
  return edtf === undefined ? undefined : { first: at, last, edtf, basis: `“${tokens.slice(at, last).map(({ text }) => text).join(' ')}”, counted back from the article’s date.` }
}

function back(published: Temporal.PlainDate, unit: string, count: number): string | undefined {
  switch (unit) {
    case 'hour': case 'minute': return count < 12 ? dayText(published) : undefined
    case 'day': return dayText(published.subtract({ days: count }))
    case 'week': return dayText(published.subtract({ weeks: count }))
    case 'fortnight': return dayText(published.subtract({ weeks: 2 * count }))
    case 'month': {
      const { year, month } = published.subtract({ months: count })
      return monthText(year, month)
    }
    case 'year': return String(published.year - count)
    case 'decade': return String(published.year - 10 * count)
    case 'century': case 'centurie': return String(published.year - 100 * count)
    default: return undefined
  }
}
