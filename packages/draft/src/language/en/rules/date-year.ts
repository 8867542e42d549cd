import type { DateRule } from '../dates.ts'
import { ordinalValue } from '../numbers.ts'
import { PREPOSITIONS } from '../words.ts'
import { QUARTERS, SEASONS } from '../calendar.ts'

const YEAR = /^(?:1[0-9]|20|21)\d\d$/

const DECADES: Readonly<Record<string, number>> = { twenties: 2, thirties: 3, forties: 4, fifties: 5, sixties: 6, seventies: 7, eighties: 8, nineties: 9 }
const PARTS_OF_DECADE: Readonly<Record<string, readonly [from: number, to: number]>> = { early: [0, 3], mid: [4, 6], late: [7, 9] }

/** in 2014 · since 2011 · between 2019 and 2021 · the 1990s · the 19th century · spring 2016 · the third quarter of 2030. */
export const dateYear: DateRule = (context, at) => {
  const { tokens, published } = context
  const own = tokens[at]
  if (own === undefined) return undefined
  const [next, second, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  const before = tokens[at - 1]
  const season = SEASONS[own.lower]
  if (season !== undefined) {
    const of = next?.lower === 'of' ? 1 : 0
    const year = tokens[at + 1 + of]?.text ?? ''
    return YEAR.test(year) ? { first: at, last: at + 2 + of, edtf: `${year}-${season}`, basis: null } : undefined
  }
  const quarter = QUARTERS[own.lower.replace(/-quarter$/, '')]
  if (quarter !== undefined && own.lower.endsWith('-quarter') && published !== undefined) return { first: at, last: at + 1, edtf: `${quarter - 33 < Math.floor((published.month - 1) / 3) ? published.year : published.year - 1}-${quarter}`, basis: 'The text gives no year: the last such quarter, seen from the article’s date.' }
  if (quarter !== undefined && next?.lower === 'quarter') {
    const of = second?.lower === 'of' ? 1 : 0
    const year = tokens[at + 2 + of]?.text ?? ''
    if (YEAR.test(year)) return { first: at, last: at + 3 + of, edtf: `${year}-${quarter}`, basis: null }
    const relative = tokens.slice(at + 2 + of, at + 4 + of).map(({ lower }) => lower).join(' ')
    if (published !== undefined && (relative === 'last year' || relative === 'this year')) return { first: at, last: at + 4 + of, edtf: `${published.year - (relative === 'last year' ? 1 : 0)}-${quarter}`, basis: `“${relative}” read against the article’s date.` }
    if (published === undefined || own.lower === 'last' || before?.lower !== 'the') return undefined
    const now = Math.floor((published.month - 1) / 3) + 33
    const its = context.future ? (quarter >= now ? published.year : published.year + 1) : quarter < now ? published.year : published.year - 1
    return { first: at, last: at + 2, edtf: `${its}-${quarter}`, basis: `The text gives no year: the ${context.future ? 'next' : 'last'} such quarter, seen from the article’s date.` }
  }
  const decade = /^(?:mid-)?((?:1[0-9]|20|21)\d)0s$/.exec(own.lower)
  if (decade !== null) return partOfDecade(decade[1] ?? '') ?? { first: at, last: at + 1, edtf: `${decade[1]}X`, basis: null }
  if (/^[1-9]0s$/.test(own.lower) && /^[’'‘]$/.test(before?.text ?? '')) return { first: at, last: at + 1, edtf: `19${own.lower.charAt(0)}X`, basis: 'Read as of the twentieth century.' }
  const century = ordinalValue(own.lower.replace(/-century$/, ''))
  if (century !== undefined && century > 9 && century < 23 && (next?.lower === 'century' || own.lower.endsWith('-century') || (next?.text === '-' && second?.lower === 'century'))) return { first: at, last: at + (own.lower.endsWith('-century') ? 1 : next?.text === '-' ? 3 : 2), edtf: `${century - 1}XX`, basis: null }
  const named = DECADES[own.lower]
  if (named !== undefined && (before?.lower === 'the' || PARTS_OF_DECADE[before?.lower ?? ''] !== undefined)) return partOfDecade(`19${named}`) ?? { first: at, last: at + 1, edtf: `19${named}X`, basis: 'Read as of the twentieth century.' }
  const joinedYear = /^(?:mid|early|late)-((?:1[0-9]|20|21)\d\d)$/.exec(own.lower)?.[1]
  if (joinedYear !== undefined) return { first: at, last: at + 1, edtf: joinedYear, basis: null }
  if (!YEAR.test(own.text) || own.kind !== 'number') return undefined
  if (/^(?:about|around|circa)$/.test(before?.lower ?? '') && (next === undefined || next.kind === 'mark' || PREPOSITIONS.has(next.lower) || ['and', 'when', 'it', 'he', 'she', 'the'].includes(next.lower)) && (!['of', 'by', 'at', 'to', 'than', 'with'].includes(tokens[at - 2]?.lower ?? '') || /^(?:dated|dates|dating|back)$/.test(tokens[at - 3]?.lower ?? ''))) return { first: at - 1, last: at + 1, edtf: `${own.text}~`, basis: null }
  // A count, a sum, or part of a name.
  if (/^[$€£#]$/.test(before?.text ?? '') || /^(?:no|about|around|some|nearly|almost|than|least|over|under|route|flight|room)$/.test(before?.lower ?? '') || next?.text === '%') return undefined
  if (before?.lower === 'between' && next?.lower === 'and' && YEAR.test(second?.text ?? '')) return { first: at - 1, last: at + 3, edtf: `${own.text}/${second?.text}`, basis: null }
  if ((before?.lower === 'from') && (next?.lower === 'to' || next?.lower === 'until') && YEAR.test(second?.text ?? '')) return { first: at - 1, last: at + 3, edtf: `${own.text}/${second?.text}`, basis: null }
  if (next !== undefined && /^[–—-]$/.test(next.text) && YEAR.test(second?.text ?? '')) return { first: at, last: at + 3, edtf: `${own.text}/${second?.text}`, basis: null }
  if (next !== undefined && /^[–—/-]$/.test(next.text) && /^\d\d$/.test(second?.text ?? '') && third?.text !== '-') return { first: at, last: at + 3, edtf: `${own.text}/${own.text.slice(0, 2)}${second?.text}`, basis: null }
  const word = next !== undefined && next.kind === 'word' && /^[a-z]/.test(next.text) && next.lower.endsWith('s') && !PREPOSITIONS.has(next.lower)
  const dated = before !== undefined && (PREPOSITIONS.has(before.lower) || ['early', 'late', 'mid', 'the', 'and', 'or', 'a', '(', 'year', "'s", ',', 'summer', 'spring', 'winter', 'autumn', 'mid-', '-', 'until', 'its', 'their', 'his', 'her'].includes(before.lower))
  return dated && !(word && !['was', 'is', 'has'].includes(next.lower) && !['in', 'since', 'the', 'its', 'their', 'his', 'her'].includes(before?.lower ?? '')) ? { first: at, last: at + 1, edtf: own.text, basis: null } : undefined

  /** the early 1990s, the mid-1990s: the years 0 to 3, 4 to 6, 7 to 9. */
  function partOfDecade(decade: string): ReturnType<DateRule> {
    const joined = own?.lower.startsWith('mid-') === true
    const back = before?.text === '-' ? tokens[at - 2]?.lower : before?.lower
    const years = PARTS_OF_DECADE[joined ? 'mid' : (back ?? '')]
    return years === undefined ? undefined : { first: joined ? at : at - (before?.text === '-' ? 2 : 1), last: at + 1, edtf: `${decade}${years[0]}/${decade}${years[1]}`, basis: null }
  }
}
