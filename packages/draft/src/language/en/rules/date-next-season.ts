import { SEASONS } from '../calendar.ts'
import type { DateRule } from '../dates.ts'

/** the following spring · the previous winter: the season next to the date that the paragraph named before. */
export const dateNextSeason: DateRule = ({ tokens, before }, at) => {
  const [article, way = '', name = ''] = [0, 1, 2].map((offset) => tokens[at + offset]?.lower ?? '')
  const season = SEASONS[name]
  const [, stated, month] = /^(\d{4})(?:-(\d\d))?/.exec(before ?? '') ?? []
  if (article !== 'the' || season === undefined || stated === undefined || !['following', 'next', 'previous', 'preceding'].includes(way)) return undefined
  const year = Number(stated)
  // The middle of each, in months; a year alone is thought of at its middle.
  const told = month === undefined ? 6.5 : Number(month) > 20 ? middleOf(Number(month)) : Number(month)
  const later = middleOf(season) > told
  const ahead = way === 'following' || way === 'next'
  return { first: at, last: at + 3, edtf: `${ahead ? (later && month !== undefined ? year : year + 1) : later || middleOf(season) === told ? year - 1 : year}-${season}`, basis: `“the ${way} ${name}”, counted from the date named before it.` }
}

const middleOf = (season: number): number => ({ 21: 4, 22: 7, 23: 10, 24: 13 })[season] ?? 6.5
