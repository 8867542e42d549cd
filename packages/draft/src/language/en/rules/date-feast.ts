import { dayOf, dayText, easterOf } from '../calendar.ts'
import type { DateRule } from '../dates.ts'

const fixed = (month: number, day: number) => (year: number): Temporal.PlainDate | undefined => dayOf(year, month, day)
const fromEaster = (days: number) => (year: number): Temporal.PlainDate => easterOf(year).add({ days })

const FEASTS: readonly (readonly [words: string, inYear: (year: number) => Temporal.PlainDate | undefined])[] = [
  ['christmas eve', fixed(12, 24)], ['christmas day', fixed(12, 25)], ['boxing day', fixed(12, 26)], ['new year s eve', fixed(12, 31)], ['new year s day', fixed(1, 1)], ['midsummer day', fixed(6, 24)], ['may day', fixed(5, 1)], ['halloween', fixed(10, 31)],
  ['good friday', fromEaster(-2)], ['easter sunday', fromEaster(0)], ['easter monday', fromEaster(1)], ['easter day', fromEaster(0)],
]
/** Feasts that by themselves are a season as well, so that a preposition has to say that the day is meant. */
const ALONE: readonly (readonly [words: string, inYear: (year: number) => Temporal.PlainDate | undefined])[] = [['christmas', fixed(12, 25)], ['easter', fromEaster(0)]]
const BEFORE = /^(?:by|before|until|till|since|at|after|last|next|this|for|on)$/

/** Christmas Eve · New Year’s Day · by Christmas · Good Friday: feasts that fall on one day every year. */
export const dateFeast: DateRule = (context, at) => {
  const { tokens, published } = context
  const before = tokens[at - 1]?.lower ?? ''
  const named = ([words]: (typeof FEASTS)[number]): boolean => words.split(' ').every((word, index) => tokens[at + index]?.lower.replace(/^[’']/, '') === word)
  const feast = FEASTS.find(named) ?? (BEFORE.test(before) && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') ? ALONE.find(named) : undefined)
  if (feast === undefined) return undefined
  const [words, inYear] = feast
  const length = words.split(' ').length
  const stated = /^(?:1[0-9]|20|21)\d\d$/.exec(tokens[at + length]?.text ?? '')?.[0]
  if (stated === undefined && published === undefined) return undefined
  const own = published === undefined ? undefined : inYear(published.year)
  const later = own !== undefined && published !== undefined && Temporal.PlainDate.compare(own, published) > 0
  const future = ['next', 'before'].includes(before) || (before !== 'last' && before !== 'since' && context.future)
  const year = stated === undefined ? (published?.year ?? 0) + (future ? (later ? 0 : 1) : later ? -1 : 0) : Number(stated)
  const date = inYear(year)
  return date === undefined ? undefined : { first: at, last: at + length + (stated === undefined ? 0 : 1), edtf: dayText(date), basis: stated === undefined ? 'The text gives no year: the nearest before the article’s date.' : null }
}
