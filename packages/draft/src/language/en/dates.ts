import type { Reading } from '../../reading/reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import type { Token } from '../../reading/token.ts'
import type { FoundDate } from '../rule.ts'
import { dateAgo } from './rules/date-ago.ts'
import { dateApart } from './rules/date-apart.ts'
import { dateDay } from './rules/date-day.ts'
import { dateEnd } from './rules/date-end.ts'
import { dateFeast } from './rules/date-feast.ts'
import { dateHalf } from './rules/date-half.ts'
import { dateMonth } from './rules/date-month.ts'
import { dateNearDay } from './rules/date-near-day.ts'
import { dateNearSpan } from './rules/date-near-span.ts'
import { dateWeekday } from './rules/date-weekday.ts'
import { dateNextSeason } from './rules/date-next-season.ts'
import { dateWeekOf } from './rules/date-week-of.ts'
import { dateYear } from './rules/date-year.ts'
import { monthsOf } from './calendar.ts'
import { tenseAround } from './tense.ts'

export interface DateContext {
  readonly tokens: readonly Token[]
  /** The article's date. */
  readonly published: Temporal.PlainDate | undefined
  /** Whether the date is to come: the words around look ahead, or it ends what begins now. */
  readonly future: boolean
  /** The last day that the text named before. */
  readonly last: Temporal.PlainDate | undefined
  /** The last date that the paragraph named before, whatever it leaves open, as EDTF. */
  readonly before: string | undefined
}

/** A date by tokens, from one up to another, exclusive. */
export type DateRule = (context: DateContext, at: number) => { readonly first: number; readonly last: number; readonly edtf: string; readonly basis: string | null } | undefined

const RULES: readonly DateRule[] = [dateDay, dateWeekOf, dateFeast, dateAgo, dateNextSeason, dateApart, dateHalf, dateEnd, dateNearDay, dateNearSpan, dateWeekday, dateMonth, dateYear]

/** What can begin a date: everything else is passed over unasked. */
const BEGINS = /^(?:\p{N}.*|an?|the|last|next|this|previous|following|coming|current|later|earlier|yesterday|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mid|early|late)-.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|spring|summer|autumn|fall|winter|(?:first|second|third|fourth)(?:-quarter|-half)?|h[12]|q[1-4]|christmas|boxing|new|midsummer|easter|good|halloween|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty.*|thirty.*|forty.*|fifty.*|sixty.*|seventy|eighty|ninety|sixties|seventies|eighties|nineties|twenties|thirties|forties|fifties|end|start|beginning|middle|rest|remainder|close|opening|final|same|\p{L}+th-century|\p{L}+th)$/u

/** Finds the dates of a text, read against the article's. */
export function datesOf({ paragraphs }: Reading, published: Temporal.PlainDate | undefined): FoundDate[] {
  let last: Temporal.PlainDate | undefined
  return paragraphs.flatMap(({ sentences }) => {
    let before: string | undefined
    return sentences.flatMap((sentence) => {
      // What is said of tomorrow is said on the day that stands beside it: “We vote tomorrow,” she said on Tuesday.
      const spoken = sentence.quotations.length === 0 ? undefined : sayingDay(sentence, published)
      const found = datesIn(sentence, (at) => ({ tokens: sentence.tokens, published: spoken !== undefined && isQuoted(sentence, at) ? spoken : published, last, before }), (edtf) => {
        before = edtf
        if (/^\d{4}-\d\d-\d\d$/.test(edtf)) last = Temporal.PlainDate.from(edtf)
      })
      return found
    })
  })
}

const isQuoted = ({ tokens, quotations }: Sentence, at: number): boolean => quotations.some(({ innerStart, innerEnd }) => (tokens[at]?.start ?? 0) >= innerStart && (tokens[at]?.start ?? 0) < innerEnd)

/** The one day outside the quotations of a sentence. */
function sayingDay(sentence: Sentence, published: Temporal.PlainDate | undefined): Temporal.PlainDate | undefined {
  const days = datesIn(sentence, () => ({ tokens: sentence.tokens, published, last: undefined, before: undefined }), () => {})
    .filter(({ start, edtf }) => !sentence.quotations.some(({ innerStart, innerEnd }) => start >= innerStart && start < innerEnd) && /^\d{4}-\d\d-\d\d$/.test(edtf))
  return days.length === 1 ? Temporal.PlainDate.from(days[0]?.edtf ?? '') : undefined
}

function datesIn({ tokens }: Sentence, contextAt: (at: number) => Omit<DateContext, 'future'>, tell: (edtf: string) => void): FoundDate[] {
  const found: FoundDate[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!BEGINS.test(tokens[at]?.lower ?? '')) continue
    let future: boolean | undefined
    const context: DateContext = {
      ...contextAt(at),
      // Only some of the rules ask.
      get future() {
        return (future ??= isAhead(tokens, at))
      },
    }
    for (const rule of RULES) {
      const date = rule(context, at)
      if (date === undefined) continue
      const [head, tail] = [tokens[date.first], tokens[date.last - 1]]
      if (head === undefined || tail === undefined) break
      const edtf = bounded(tokens, date)
      found.push({ start: head.start, end: tail.end, edtf, basis: date.basis })
      if (!edtf.endsWith('/..')) tell(date.edtf)
      at = Math.max(at, date.last - 1)
      break
    }
  }
  return found
}

/** What may stand between “until” and its date: until late on Sunday, by the end of June, until noon on Sunday. */
const BETWEEN = /^(?:the|on|in|of|end|start|beginning|middle|close|night|day|late|later|early|mid|about|around|noon|midday|midnight|dusk|dawn|sunset|nightfall|lunchtime|teatime|at|least|as|ever|morning|evening|afternoon|o'clock|am|pm|a\.m\.|p\.m\.|\d{1,2}(?:\.\d\d)?(?:am|pm)?|-)$/

/** By Friday is to come unless the clause is past: had burned by Friday. */
function isAhead(tokens: readonly Token[], at: number): boolean {
  const bound = boundOf(tokens, at)
  return bound === 'until' || (bound === 'by' ? tenseAround(tokens, at) !== 'past' || isDemanded(tokens, at) : bound === undefined && tenseAround(tokens, at) === 'future')
}

/** Demanded 300 coins by Monday, with a promise of homes by June: what somebody wants is to come. */
const isDemanded = (tokens: readonly Token[], at: number): boolean => tokens.slice(Math.max(0, at - 14), at).some(({ lower }) => /^(?:demand(?:s|ed|ing)?|order(?:s|ed)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed)?|deadline|ultimatum|due|target|plans?|hop(?:es|ed|ing)|wants?|wanted|expect(?:s|ed)?|agreed|committed|needed)$/.test(lower))

/** The word before a date that leaves one end of it open: since, by, until. */
function boundOf(tokens: readonly Token[], first: number): 'since' | 'by' | 'until' | undefined {
  let at = first - 1
  while (at >= Math.max(0, first - 6) && BETWEEN.test(tokens[at]?.lower ?? '')) at -= 1
  const before = tokens[at]?.lower ?? ''
  return before === 'since' || before === 'by' ? before : ['until', 'till'].includes(before) ? 'until' : undefined
}

/** since May, by Friday, until 2033: an interval of which one end alone is told. */
function bounded(tokens: readonly Token[], { first, edtf }: { readonly first: number; readonly edtf: string }): string {
  const bound = boundOf(tokens, first)
  const [from = '', to = from] = monthsOf(edtf).split('/')
  if (bound === undefined || from === '..' || to === '..') return edtf
  return bound === 'since' ? `${from}/..` : `../${to}`
}
