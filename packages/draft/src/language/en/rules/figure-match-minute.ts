import { noFigure } from '../amounts.ts'
import type { FigureRule } from '../figures.ts'
import { numberAt } from '../numbers.ts'

const PLAY = /^(?:scored?|scores|goals?|header|headed|equali[sz]ed|equali[sz]er|penalty|substitute|sent|off|kick-off|kickoff|half-time|winner|opener|lead|volleyed|try|converted|booked|tapped)$/

/** “after 23 minutes”, “on 37 minutes”, where a match is told of: when it happened, not how long. */
export const figureMatchMinute: FigureRule = (tokens, at) => {
  const number = numberAt(tokens, at)
  if (number === undefined || !Number.isInteger(number.value) || number.value > 120) return undefined
  const [before, unit] = [tokens[at - 1]?.lower ?? '', tokens[at + number.length]?.lower ?? '']
  if (unit !== 'minutes' || !['after', 'on', 'inside', 'with'].includes(before)) return undefined
  return before === 'on' || tokens.some(({ lower }) => PLAY.test(lower)) && tokens.some(({ lower }) => /^(?:scored?|goals?|equali[sz]ed|equali[sz]er|penalty|header|headed|volleyed|try|half-time|striker|midfielder)$/.test(lower)) ? noFigure(at, at + number.length + 1) : undefined
}
