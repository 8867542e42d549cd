import type { Reading } from '../../reading/reading.ts'
import type { Token } from '../../reading/token.ts'
import type { FoundDate } from '../rule.ts'
import { dateAgo } from './rules/date-ago.ts'
import { dateDay } from './rules/date-day.ts'
import { dateFeast } from './rules/date-feast.ts'
import { dateMonth } from './rules/date-month.ts'
import { dateNearDay } from './rules/date-near-day.ts'
import { dateNearSpan } from './rules/date-near-span.ts'
import { dateWeekday } from './rules/date-weekday.ts'
import { dateYear } from './rules/date-year.ts'

export interface DateContext {
  readonly tokens: readonly Token[]
  /** The article's date. */
  readonly published: Temporal.PlainDate | undefined
  /** Whether the words around look ahead. */
  readonly future: boolean
  /** The last day that the text named before. */
  readonly last: Temporal.PlainDate | undefined
}

/** A date by tokens, from one up to another, exclusive. */
export type DateRule = (context: DateContext, at: number) => { readonly first: number; readonly last: number; readonly edtf: string; readonly basis: string | null } | undefined

const RULES: readonly DateRule[] = [dateDay, dateFeast, dateAgo, dateNearDay, dateNearSpan, dateWeekday, dateMonth, dateYear]

/** What can begin a date: everything else is passed over unasked. */
const BEGINS = /^(?:\p{N}.*|a|an|the|last|next|this|previous|coming|current|yesterday|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mid-\d+s|(?:mid-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|spring|summer|autumn|fall|winter|first|second|third|fourth|christmas|boxing|new|midsummer|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty.*|thirty.*|forty.*|fifty.*|sixty.*|seventy|eighty|ninety|\p{L}+th-century|\p{L}+th)$/u

/** Finds the dates of a text, read against the article's. */
export function datesOf({ paragraphs }: Reading, published: Temporal.PlainDate | undefined): FoundDate[] {
  const found: FoundDate[] = []
  let last: Temporal.PlainDate | undefined
  for (const { sentences } of paragraphs) {
    for (const { tokens } of sentences) {
      for (let at = 0; at < tokens.length; at++) {
        if (!BEGINS.test(tokens[at]?.lower ?? '')) continue
        let future: boolean | undefined
        const context: DateContext = {
          tokens, published, last,
          // Only some of the rules ask.
          get future() { return (future ??= looksAhead(tokens, at)) },
        }
        for (const rule of RULES) {
          const date = rule(context, at)
          if (date === undefined) continue
          const [head, tail] = [tokens[date.first], tokens[date.last - 1]]
          if (head === undefined || tail === undefined) break
          found.push({ start: head.start, end: tail.end, edtf: bounded(tokens, date), basis: date.basis })
          if (/^\d{4}-\d\d-\d\d$/.test(date.edtf)) last = Temporal.PlainDate.from(date.edtf)
          at = Math.max(at, date.last - 1)
          break
        }
      }
    }
  }
  return found
}

/** by Friday, until 2033: an interval that ends there and begins nobody knows when. */
function bounded(tokens: readonly Token[], { first, edtf }: { readonly first: number; readonly edtf: string }): string {
  const before = tokens[first - 1]?.lower === 'the' ? tokens[first - 2] : tokens[first - 1]
  return ['by', 'until', 'till'].includes(before?.lower ?? '') && !edtf.includes('/') ? `../${edtf}` : edtf
}

const AHEAD = /^(?:will|won't|would|wouldn't|shall|due|scheduled|expects?|expected|plans?|planned|hopes?|intends?|aims?|upcoming|forthcoming|begins?|opens?|starts?|expires?|takes|meets|goes|resumes?|runs|votes|deadline|going)$/
const BACK = /^(?:was|were|had|said|did|told|fell|rose|died|began|ended|opened|came|went|took|announced|been|since)$/

/** Whether the clause around a date is about what is to come: its nearest verb decides. */
function looksAhead(tokens: readonly Token[], at: number): boolean {
  const edge = (index: number): boolean => /^[;:“”"—]$/.test(tokens[index]?.text ?? '') || (tokens[index]?.text === ',' && Math.abs(index - at) > 1)
  // Back to the clause's beginning first, since English puts the verb before the time.
  for (let before = at - 1; before >= 0 && !edge(before); before--) {
    const lower = tokens[before]?.lower ?? ''
    if (AHEAD.test(lower)) return !(lower === 'would' && tokens[before + 1]?.lower === 'have')
    if (BACK.test(lower) || /[a-z]{2}ed$/.test(lower)) return lower === 'was' || lower === 'were' ? tokens.slice(before, at).some((token) => /^(?:due|scheduled|expected|to)$/.test(token.lower)) : false
  }
  for (let after = at + 1; after < tokens.length && !edge(after); after++) {
    const lower = tokens[after]?.lower ?? ''
    if (/^(?:will|won't|shall|due|scheduled)$/.test(lower)) return true
    if (BACK.test(lower) || /[a-z]{2}ed$/.test(lower)) return false
  }
  return false
}
