import type { Token } from '../../../reading/token.ts'
import { hyphenated } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import type { FigureRule } from '../figures.ts'
import { isNoun } from '../lexicon.ts'
import { numberAt, wordValue } from '../numbers.ts'

/** What a number before a hyphen counts nothing of: two-way, one-sided, four-wheel, 50-50. */
const NO_COUNT = /^(?:way|sided|faced|tone|fold|tier|wheel|wheeled|fisted|handed|footed|dimensional|plus|odd|something|ish|off|to|fifths?|thirds?|quarters?|halves|ply|stroke|cylinder|figure|digit|star|speed|alarm|course|minute|storied)$/

/** a four-bedroom house · a seven-member panel · a 10,000-seat stadium · 400-strong: what is counted hangs on the number by a hyphen. */
export const figureJoined: FigureRule = (tokens, at) => {
  const joined = hyphenated(tokens[at]) ?? withDigits(tokens, at)
  if (joined === undefined || joined.value < 2 || NO_COUNT.test(joined.rest)) return undefined
  if (joined.rest.split('-').some((part) => wordValue(part) !== undefined)) return undefined
  const noun = joined.rest.split('-')[0] ?? ''
  if (!(isNoun(noun) || noun === 'strong' || /(?:storey|story|seat|seater|bed|bedroom|member|nation|person|judge|time)$/.test(noun))) return undefined
  const { approximation, first } = loosened(tokens, at, at + joined.length)
  return { first, last: at + joined.length, value: joined.value, min: null, max: null, unit: 'count', approximation, measure: 'count' }
}

function withDigits(tokens: readonly Token[], at: number): { value: number; rest: string; length: number } | undefined {
  const number = numberAt(tokens, at)
  const [hyphen, rest] = number === undefined ? [] : tokens.slice(at + number.length, at + number.length + 2)
  // 2-Copper, 5-Tarn: a label, or a score.
  return number === undefined || number.words || /^\p{Lu}/u.test(rest?.text ?? '') || hyphen?.text !== '-' || rest === undefined || rest.kind !== 'word' || hyphen.start !== tokens[at + number.length - 1]?.end || rest.start !== hyphen.end ? undefined : { value: number.value, rest: rest.lower, length: number.length + 2 }
}
