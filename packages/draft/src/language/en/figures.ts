import type { Reading } from '../../reading/reading.ts'
import type { Token } from '../../reading/token.ts'
import type { FoundFigure } from '../rule.ts'
import { figureAge } from './rules/figure-age.ts'
import { figureAgeTold } from './rules/figure-age-told.ts'
import { figureCompound } from './rules/figure-compound.ts'
import { figureCount } from './rules/figure-count.ts'
import { figureDozen } from './rules/figure-dozen.ts'
import { figureElliptical } from './rules/figure-elliptical.ts'
import { figureJoined } from './rules/figure-joined.ts'
import { figureLabel } from './rules/figure-label.ts'
import { figureMatchMinute } from './rules/figure-match-minute.ts'
import { figureMeasure } from './rules/figure-measure.ts'
import { figureMoney } from './rules/figure-money.ts'
import { figurePoint } from './rules/figure-point.ts'
import { figureRank } from './rules/figure-rank.ts'
import { figureScore } from './rules/figure-score.ts'
import { figureSeveral } from './rules/figure-several.ts'
import { figureShare } from './rules/figure-share.ts'
import { figureSingle } from './rules/figure-single.ts'
import { figureTemperature } from './rules/figure-temperature.ts'
import { figureTimeOfDay } from './rules/figure-time-of-day.ts'
import { SIGNS } from './units.ts'
import { CONJUNCTIONS, MONTH_FORMS, PREPOSITIONS, WEEKDAYS } from './words.ts'
import { isAuxiliary } from './lexicon.ts'

/** A figure by tokens, from one up to another, exclusive; with no unit for a number that is none, such as a score. */
export type FigureRule = (tokens: readonly Token[], at: number) => (Omit<FoundFigure, 'start' | 'end' | 'of'> & { readonly first: number; readonly last: number }) | undefined

/** In the order in which they are asked: the first that answers has it. */
const RULES: readonly FigureRule[] = [
  figureTimeOfDay, figureScore, figureMatchMinute, figureTemperature, figureAge, figureRank, figureLabel, figureDozen, figureSeveral, figureSingle, figurePoint, figureShare, figureMoney, figureCompound, figureMeasure, figureElliptical, figureAgeTold,
  figureJoined, figureCount,
]

/** Finds the figures of a text; dates, times of day and numbers in names are none. */
export function figuresOf({ paragraphs }: Reading, isDate: (start: number, end: number) => boolean): FoundFigure[] {
  return paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => figuresIn(tokens, isDate)))
}

/** Words that can begin a figure, by themselves or before a hyphen: everything else is passed over unasked. */
const BEGINS = /^(?:an?|another|between|half|quarter(?:-.*)?|no|number|tens|dozens|scores|hundreds|thousands|millions|billions|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|first|second|third|fourth|fifth|sixth|\p{L}+th|\p{L}+ieth)(?:-.*)?)$/u

const begins = (token: Token): boolean => token.kind === 'number' || token.text === '#' || SIGNS[token.text] !== undefined || token.text === 'US' || BEGINS.test(token.lower)

function figuresIn(tokens: readonly Token[], isDate: (start: number, end: number) => boolean): FoundFigure[] {
  const found: FoundFigure[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !begins(token) || isDate(token.start, token.end) || isYear(tokens, at)) continue
    for (const rule of RULES) {
      const figure = rule(tokens, at)
      if (figure === undefined) continue
      const { first, last, ...rest } = figure
      const [head, tail] = [tokens[first], tokens[last - 1]]
      if (rest.unit !== '' && head !== undefined && tail !== undefined) found.push({ ...rest, ...counted(tokens, last, rest.unit), start: head.start, end: tail.end, measure: measureOf(tokens, at, last, rest.measure) })
      at = Math.max(at, last - 1)
      break
    }
  }
  return found
}

/** 2014 by itself: no count, unless what is counted stands behind it. */
function isYear(tokens: readonly Token[], at: number): boolean {
  const [own, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  if (own === undefined || !/^(?:1[4-9]|20|21)\d\d(?:s)?$/.test(own.text) || before?.text === '$' || before?.text === '£' || before?.text === '€') return false
  if (['in', 'since', 'by', 'until', 'of', 'from', 'before', 'after', 'during', 'between', 'to', 'and', 'early', 'late', 'mid', 'through', 'the'].includes(before?.lower ?? '') && !(next?.lower ?? '').endsWith('s')) return true
  return next === undefined || next.kind === 'mark' || PREPOSITIONS.has(next.lower) || CONJUNCTIONS.has(next.lower) || isAuxiliary(next.lower) || MONTH_FORMS.has(before?.lower ?? '')
}

const MOST_WORDS = 5

/** What stands behind a figure and says what it counts. */
function counted(tokens: readonly Token[], last: number, unit: string): { readonly of: string } {
  let from = last
  if (unit !== 'count' && unit !== 'dozen') {
    if (tokens[from]?.lower !== 'of') return { of: '' }
    from += 1
  } else if (tokens[from]?.lower === 'of') from += 1
  const words: string[] = []
  for (const token of tokens.slice(from, from + MOST_WORDS)) {
    if (token.kind === 'mark' || PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || isAuxiliary(token.lower) || (WEEKDAYS as readonly string[]).includes(token.lower) || (words.length > 0 && (/[a-z]ed$/.test(token.lower) || isVerbAlone(token.lower)))) break
    words.push(token.text)
  }
  return { of: words.join(' ') }
}

const isVerbAlone = (lower: string): boolean => /^(?:fell|rose|fled|went|came|took|left|lost|remain|were|won|broke|said|say)$/.test(lower)

const PEOPLE = /^(?:people|persons|residents|passengers|men|women|children|workers|students|survivors|patients|employees|soldiers|officers|members|voters|families|others|protesters|demonstrators|players|inhabitants|jobs|staff|civilians|villagers|fighters|pupils|nurses|doctors|farmers|fans|spectators|refugees|migrants|guests|visitors|tourists)$/

function measureOf(tokens: readonly Token[], at: number, last: number, measure: string): string {
  if (measure !== 'count') return measure
  const near = tokens.slice(last, last + 6).map(({ lower }) => lower)
  const around = [...tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower), ...near]
  if (around.some((word) => /^(?:killed|died|dead|deaths|death|lives|fatalities|die)$/.test(word))) return 'deaths'
  if (around.some((word) => /^(?:injured|wounded|hurt|injuries)$/.test(word))) return 'injured'
  if (around.some((word) => /^(?:missing)$/.test(word))) return 'missing'
  if (near.slice(0, 3).some((word) => word === 'votes')) return 'votes'
  return near.slice(0, 3).some((word) => PEOPLE.test(word)) ? 'persons' : 'count'
}
