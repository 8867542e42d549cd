import { monthText, SEASONS, weekendText, weekText } from '../calendar.ts'
import type { DateRule } from '../dates.ts'

/** last week · next month · this year · last summer · at the weekend: a span by its nearness. */
export const dateNearSpan: DateRule = (context, at) => {
  const { tokens, published } = context
  if (published === undefined) return undefined
  const [own = '', second = '', third = ''] = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? '')
  const say = (edtf: string, length: number) => ({ first: at, last: at + length, edtf, basis: `“${tokens.slice(at, at + length).map(({ text }) => text).join(' ')}” read against the article’s date.` })
  if ((own === 'the' && second === 'weekend') && ['at', 'over', 'during', 'by', 'before', 'until', 'since', 'for', 'after'].includes(tokens[at - 1]?.lower ?? '')) return say(weekendText(context.future || tokens[at - 1]?.lower === 'before' ? published : published.subtract({ days: published.dayOfWeek === 7 ? 0 : 7 })), 2)
  // in the spring, by autumn
  const bare = SEASONS[own === 'the' ? second : own]
  const article = own === 'the' ? 1 : 0
  const leads = tokens[at - 1]?.lower ?? ''
  if (bare !== undefined && (['by', 'until', 'since', 'till'].includes(leads) || (article === 1 && ['in', 'over', 'during'].includes(leads)) || (leads === 'in' && context.future)) && !/^(?:1[0-9]|20|21)\d\d$|^of$/.test(tokens[at + 1 + article]?.text ?? '')) return say(`${seasonYear(bare, context.future ? 1 : -1)}-${bare}`, 1 + article)
  const step = own === 'last' || own === 'previous' ? -1 : own === 'next' || own === 'coming' ? 1 : own === 'this' || own === 'current' ? 0 : undefined
  if (step === undefined) return undefined
  // the last year: a duration; last year’s figures: a year.
  if (tokens[at - 1]?.lower === 'the' && (own === 'last' || own === 'next' || own === 'coming' || own === 'previous')) return undefined
  switch (second) {
    case 'week': return say(weekText(published.add({ weeks: step })), 2)
    case 'weekend': return say(weekendText(published.add({ weeks: step })), 2)
    case 'month': {
      const { year, month } = published.add({ months: step })
      return say(monthText(year, month), 2)
    }
    case 'year': return say(String(published.year + step), 2)
    case 'decade': return say(`${Math.floor(published.year / 10) + step}X`, 2)
    case 'century': return say(`${Math.floor(published.year / 100) + step}XX`, 2)
    default: return season() ?? undefined
  }

  function season(): ReturnType<DateRule> {
    const code = SEASONS[second]
    return code === undefined || step === undefined || third === 'school' ? undefined : say(`${seasonYear(code, step)}-${code}`, 2)
  }

  /** The year of the last such season, of this year's, of the next. Middle months: April, July, October; a winter is its December’s year’s. */
  function seasonYear(code: number, direction: number): number {
    if (published === undefined) return 0
    if (code === 24) return published.year + (published.month < 3 ? direction - 1 : direction < 0 || (direction > 0 && published.month === 12) ? direction : 0)
    const middle = { 21: 4, 22: 7, 23: 10 }[code] ?? 1
    const begun = published.month >= middle
    return direction === 0 ? published.year : direction < 0 ? (begun && published.month > middle + 1 ? published.year : published.year - 1) : begun ? published.year + 1 : published.year
  }
}
