import { noFigure } from '../amounts.ts'
import type { FigureRule } from '../figures.ts'
import { wordValue } from '../numbers.ts'

/** 3-1 · 21–19 · two-nil: a score, which is no figure. */
export const figureScore: FigureRule = (tokens, at) => {
  const [own, next, second, third] = [0, 1, 2, 3].map((offset) => tokens[at + offset])
  if (own === undefined) return undefined
  const [, goals = ''] = /^([a-z]+)-(?:nil|love|all|zero|one|two|three|four|five)$/.exec(own.lower) ?? []
  if ((wordValue(goals) ?? 10) < 10) return noFigure(at, at + 1)
  // 41 for two: runs and wickets
  if (/^\d{1,3}$/.test(own.text) && next?.lower === 'for' && Number(own.text) > 9 && (wordValue(second?.lower ?? '') ?? 11) < 11 && (third === undefined || third.kind === 'mark' || /^(?:at|when|after|declared|by|before|and|with|in)$/.test(third.lower))) return noFigure(at, at + 3)
  if (!/^\d{1,3}$/.test(own.text) || next === undefined || !/^[-–:]$/.test(next.text) || next.start !== own.end || !/^\d{1,3}$/.test(second?.text ?? '') || second?.start !== next.end) return undefined
  // 12-14 metres is a range, and so is 40-50 people.
  const [from, to] = [Number(own.text), Number(second.text)]
  return from < to && third !== undefined && /^(?:[a-z%]|-)/.test(third.text) && !/^(?:at|in|on|to|by|after|against|with|and|from|away|win|victory|defeat|loss|thanks|lead|down|up|before|when|as|but|over|for|ahead|behind|aggregate|vote|ruling|majority|decision|draw)$/.test(third.lower) ? undefined : noFigure(at, at + 3)
}
