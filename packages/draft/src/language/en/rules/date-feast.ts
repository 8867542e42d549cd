import { dayOf, dayText } from '../calendar.ts'
import type { DateRule } from '../dates.ts'

const FEASTS: readonly (readonly [readonly string[], number, number])[] = [
  [['christmas', 'eve'], 12, 24], [['christmas', 'day'], 12, 25], [['boxing', 'day'], 12, 26], [['new', 'year', 's', 'eve'], 12, 31], [['new', 'year', 's', 'day'], 1, 1], [['midsummer', 'day'], 6, 24], [['may', 'day'], 5, 1],
]

/** Christmas Eve · New Year’s Day: feasts that fall on one day every year. */
export const dateFeast: DateRule = (context, at) => {
  const { tokens, published } = context
  for (const [words, month, day] of FEASTS) {
    if (!words.every((word, index) => tokens[at + index]?.lower.replace(/^[’']/, '') === word)) continue
    const stated = /^(?:1[0-9]|20|21)\d\d$/.exec(tokens[at + words.length]?.text ?? '')?.[0]
    if (stated === undefined && published === undefined) return undefined
    const own = published === undefined ? undefined : dayOf(published.year, month, day)
    const later = own !== undefined && published !== undefined && Temporal.PlainDate.compare(own, published) > 0
    const year = stated === undefined ? (published?.year ?? 0) + (context.future ? (later ? 0 : 1) : later ? -1 : 0) : Number(stated)
    const date = dayOf(year, month, day)
    if (date !== undefined) return { first: at, last: at + words.length + (stated === undefined ? 0 : 1), edtf: dayText(date), basis: stated === undefined ? 'The text gives no year: the nearest before the article’s date.' : null }
  }
  return undefined
}
