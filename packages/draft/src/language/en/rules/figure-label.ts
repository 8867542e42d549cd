import { isCapital, type Token } from '../../../reading/token.ts'
import { noFigure } from '../amounts.ts'
import type { FigureRule } from '../figures.ts'
import { isVerb } from '../lexicon.ts'
import { wordValue } from '../numbers.ts'
import { unitAt } from '../units.ts'
import { CONJUNCTIONS, DETERMINERS, MONTH_FORMS, PREPOSITIONS, PRONOUNS, WEEKDAYS } from '../words.ts'

/** What is known by its number: the bus 47, page 212, article 50, grade 6. */
const NUMBERED = /^(?:bus|tram|train|service|flight|route|line|road|highway|motorway|interstate|junction|exit|lane|flat|apartment|house|room|cell|ward|floor|gate|platform|pier|berth|bay|seat|row|table|door|box|pit|shaft|well|page|chapter|section|article|clause|paragraph|act|rule|law|schedule|appendix|exhibit|form|case|file|docket|count|reference|ref|number|code|extension|ext|version|release|level|phase|stage|step|tier|grade|class|year|group|category|type|size|model|mark|lot|plot|block|unit|zone|district|sector|precinct|court|hall|studio|channel|radio|episode|series|season|vitamin|psalm|verse|opus|symphony|hole|lap|round|match|game|heat|reactor|formula|agenda|vision|apollo|division|league|liga|bundesliga|ligue|serie)$/
const EMERGENCY = /^(?:ring|rang|rung|ringing|call|called|calls|calling|dial|dialled|dialed|dials|dialling|phone|phoned|phoning)$/
const STREETS = /^(?:street|road|avenue|lane|square|quay|drive|terrace|close|crescent|place|row|way|gardens|boulevard|court|hill)$/

/** Bus 47 · page 212 · Pier 4 · 12 Quay Street · the 47 bus · 0800 123 456: a number that is part of a name, which is no figure. */
export const figureLabel: FigureRule = (tokens, at) => {
  const [own, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (own === undefined) return undefined
  if (own.kind === 'word') return inWords(tokens, at)
  if (own.kind !== 'number') return undefined
  const phone = phoneNumber(tokens, at)
  if (phone !== undefined) return noFigure(at, phone)
  // Magnitude-5.4, H5.1: the number began in the word before it.
  if (before?.text === '.' && before.start === tokens[at - 2]?.end && own.start === before.end && /\d$/.test(tokens[at - 2]?.text ?? '')) return noFigure(at, at + 1)
  if (!/^\d+(?:\.\d+)*$/.test(own.text)) return undefined
  const dotted = before?.text === '.' && /^(?:no|nos|fig|p|pp|vol|ref|art)$/.test(tokens[at - 2]?.lower ?? '')
  if (dotted && !(/^nos?$/.test(tokens[at - 2]?.lower ?? ''))) return noFigure(at, at + 1)
  if (isVehicle(next) && (before === undefined || /^(?:the|no|number|\.|a|an|every|last|first|next|this|that|on|by)$/.test(before.lower))) return noFigure(at, at + 1)
  if (before === undefined) return undefined
  if (EMERGENCY.test(before.lower) && /^\d{3}$/.test(own.text)) return noFigure(at, at + 1)
  const capital = isCapital(before) && at > 1 && !isClosed(before.lower) && !isUnit(tokens, at + 1) && !MONTH_FORMS.has(before.lower) && !(WEEKDAYS as readonly string[]).includes(before.lower) && before.end + 1 === own.start
  if (NUMBERED.test(before.lower) && (capital || isBare(tokens, at))) return noFigure(at, at + 1)
  // Any name before digits, Apollo 11; not: in Velmore 300 people fled.
  if (capital && isBare(tokens, at) && !(PREPOSITIONS.has(tokens[at - 2]?.lower ?? '') && isVerb(next?.lower ?? ''))) return noFigure(at, at + 1)
  return next !== undefined && isCapital(next) && tokens.slice(at + 2, at + 5).some((token) => isCapital(token) && STREETS.test(token.lower)) ? noFigure(at, at + 1) : undefined
}

/** Function words have their capital from a sentence's beginning alone. */
const isClosed = (lower: string): boolean => DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || PRONOUNS.has(lower) || /^(?:just|only|some|nearly|almost|about|around|yet|still|not)$/.test(lower)

/** Unit Three, category four, the Twelve Strikes Society. */
function inWords(tokens: readonly Token[], at: number): ReturnType<FigureRule> {
  const [own, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (own === undefined || wordValue(own.lower) === undefined || wordValue(own.lower) === 1) return undefined
  if (isCapital(own) && at > 0 && !/^["“‘:.!?—–-]$/.test(before?.text ?? '') && (next !== undefined && isCapital(next) || (before !== undefined && isCapital(before) && !isClosed(before.lower)))) return noFigure(at, at + 1)
  return before !== undefined && /^(?:category|unit|chapter|act|phase|stage|level|grade|platform|gate|type|tier|part|volume|scene|channel|size)$/.test(before.lower) && isBare(tokens, at) ? noFigure(at, at + 1) : undefined
}

const isUnit = (tokens: readonly Token[], at: number): boolean => unitAt(tokens, at) !== undefined

const isVehicle = (token: Token | undefined): boolean => token !== undefined && /^(?:bus|tram|train|trolleybus|ferry)$/.test(token.lower)

/** Page 212, where nothing follows that could be counted. */
function isBare(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next === undefined || next.kind === 'mark' || !(next.lower.endsWith('s') || /^(?:people|men|women|children|per|million|billion)$/.test(next.lower)) || /^(?:is|was|has|its|his|as|this)$/.test(next.lower)
}

/** 0800 123 456 · 555-0142: digits in groups, up to the token behind them. */
function phoneNumber(tokens: readonly Token[], at: number): number | undefined {
  if (!/^\d{3,6}$/.test(tokens[at]?.text ?? '')) return undefined
  let last = at + 1
  for (;;) {
    const [next, second] = [tokens[last], tokens[last + 1]]
    if (next !== undefined && /^\d{2,6}$/.test(next.text)) last += 1
    else if (next?.text === '-' && /^\d{3,6}$/.test(second?.text ?? '') && last - at >= 1 && tokens[at]?.text.length === 3) last += 2
    else break
  }
  return /^0\d/.test(tokens[at]?.text ?? '') || last > at + 1 ? last : undefined
}
