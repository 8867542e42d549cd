import type { Token } from '../../../reading/token.ts'
import { noFigure } from '../amounts.ts'
import type { FigureRule } from '../figures.ts'
import { numberAt, wordValue } from '../numbers.ts'
import { unitAt } from '../units.ts'
import { WEEKDAYS } from '../words.ts'

const HALF_DAY = /^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt|bst|cet|hrs)$/
/** Verbs whose “at” leads to a figure, not to an hour. */
const SETS = /^(?:put|puts|putting|stood|stands?|stay|stays|stayed|remain|remains|remained|set|estimated?|estimates|valued|capped|fixed|priced|sold|selling|sells|peaked|listed|held|counted|starting|starts|aged?|age|died|retired|married|joined|left)$/

/** Verbs that have an hour. */
const ARRIVES = /^(?:come|comes|came|coming|arrive|arrives|arrived|wake|wakes|woke|rise|gets?|got|left|leaves?|knocked|rang|went|goes|return|returns|returned|finish|finishes|finished|opens?|closes?|starts?|started|began|begins)$/

/** Verbs whose “by” leads to an amount. */
const CHANGES = /^(?:rose|rises?|risen|rising|fell|falls?|fallen|falling|grew|grows?|grown|cut|cuts|increased?|decreased?|reduced?|raised?|lowered|shrank|shrunk|up|down|won|beat|led|lost|ahead|outnumbered|exceeded|missed|dropped|climbed|passed|carried|defeated|approved|widened|narrowed|extended|majority|margin)$/

/** 10 a.m. · 10:30 · 6–8pm · at six o’clock · shortly after seven on Monday: an hour, which is no figure. */
export const figureTimeOfDay: FigureRule = (tokens, at) => {
  const [own, next, second, before] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at - 1]]
  if (own === undefined || own.kind === 'mark') return undefined
  if (/^\d{1,2}(?:\.\d\d)?(?:am|pm)$/.test(own.lower)) return noFigure(at, at + 1)
  if (/^\d{1,2}$/.test(own.text) && next?.text === ':' && /^\d\d/.test(second?.text ?? '') && next.start === own.end) return noFigure(at, at + 3)
  // half past seven, a quarter to six, ten minutes past eight
  if (((next?.lower === 'past' && /^(?:half|quarter|ten|twenty|five|\d\d?)$/.test(own.lower)) || (next?.lower === 'to' && own.lower === 'quarter')) && hourOf(second) !== undefined) return noFigure(at, at + 3)
  if (next?.lower === 'minutes' && ['past', 'to'].includes(second?.lower ?? '') && hourOf(tokens[at + 3]) !== undefined) return noFigure(at, at + 4)
  if (hourOf(own) === undefined) return undefined
  if (HALF_DAY.test(next?.lower ?? '')) return noFigure(at, at + 2)
  // 6–8pm, nine to five
  const joined = next !== undefined && /^(?:[-–]|to|and|until)$/.test(next.lower) && hourOf(second) !== undefined
  if (joined && HALF_DAY.test(tokens[at + 3]?.lower ?? '')) return noFigure(at, at + 4)
  // at 14.20
  if (/^\d{1,2}\.[0-5]\d$/.test(own.text) && before?.lower === 'at' && unitAt(tokens, at + 1) === undefined && !tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => /^(?:priced|price|stood|valued|traded|closed|opened|averaged)$/.test(lower))) return noFigure(at, at + 1)
  // the 21.40 from Stainby
  if (/^\d{1,2}\.[0-5]\d$/.test(own.text) && before?.lower === 'the' && /^(?:from|to|train|service|express|bus|ferry|sailing|flight|departure|kick-off|start|race)$/.test(next?.lower ?? '')) return noFigure(at, at + 1)
  // The brain comes along about six.
  if (/^(?:about|around)$/.test(before?.lower ?? '') && endsThere(next, second, '') && tokens.slice(Math.max(0, at - 4), at - 1).some(({ lower }) => ARRIVES.test(lower)) && !/^at$/.test(tokens[at - 2]?.lower ?? '')) return noFigure(at, at + 1)
  return leadsToHour(tokens, at) && endsThere(tokens[at + 1], tokens[at + 2], before?.lower ?? '') ? noFigure(at, at + 1) : undefined
}

/** An hour of the day: seven, 10, 7.30, 1900. */
function hourOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined
  if (/^\d{1,2}(?:\.[0-5]\d)?$/.test(token.text)) return Number(token.text) < 25 ? Number(token.text) : undefined
  const value = wordValue(token.lower)
  return value !== undefined && value > 0 && value < 13 ? value : undefined
}

function leadsToHour(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]
  const before = tokens[at - 1]?.lower ?? ''
  const value = hourOf(own) ?? 0
  if (!/^(?:at|by|until|till|before|after|since|around|about)$/.test(before) || value > 12 && !/\.\d\d$/.test(own?.text ?? '')) return false
  if (before === 'around' || before === 'about') return tokens[at - 2]?.lower === 'at'
  // Home by nine; not: it rose by nine.
  if (before === 'by' && tokens.slice(Math.max(0, at - 8), at - 1).some(({ lower }) => CHANGES.test(lower))) return false
  return !tokens.slice(Math.max(0, at - 6), at - 1).some(({ lower }) => SETS.test(lower)) && numberAt(tokens, at)?.length === 1
}

/** At six, at six on Monday, by six in the morning; not: at six stations. */
const endsThere = (next: Token | undefined, second: Token | undefined, before: string): boolean =>
  next === undefined || /^[.,;—–”"]$/.test(next.text) && before !== 'about' || (WEEKDAYS as readonly string[]).includes(next.lower) || ((next.lower === 'on' || next.lower === 'this' || next.lower === 'that' || next.lower === 'every' || next.lower === 'each') && before !== 'about') || (next.lower === 'in' && second?.lower === 'the') || /^(?:tonight|tomorrow|yesterday|sharp|when)$/.test(next.lower)
