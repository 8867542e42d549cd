import type { FigureRule } from '../figures.ts'
import { ordinalValue, wordValue } from '../numbers.ts'
import { PREPOSITIONS } from '../words.ts'

/** the second-largest port · No. 2 · ranked 12th · in third place. */
export const figureRank: FigureRule = (tokens, at) => {
  const own = tokens[at]
  const [next, second] = [tokens[at + 1], tokens[at + 2]]
  if (own === undefined) return undefined
  const rank = (value: number, last: number) => ({ first: at, last, value, min: null, max: null, unit: 'rank', approximation: 'EXACT' as const, measure: 'rank' })
  const [, head = '', tail = ''] = /^([a-z]+)-([a-z]+)/.exec(own.lower) ?? []
  const value = isOfOrder(tail) ? ordinalValue(head) : undefined
  if (value !== undefined) return rank(value, at + 1)
  if (own.kind === 'number' && ordinalValue(own.lower) !== undefined && next?.text === '-' && isOfOrder(second?.lower ?? '')) return rank(ordinalValue(own.lower) ?? 0, at + 3)
  if (own.lower === 'no' && next?.text === '.' && second?.kind === 'number' && /^\d+$/.test(second.text)) return rank(Number(second.text), at + 3)
  if (own.text === '#' && next?.kind === 'number' && /^\d+$/.test(next.text)) return rank(Number(next.text), at + 2)
  if (own.lower === 'number' && next !== undefined && (wordValue(next.lower) !== undefined) && !['of'].includes(second?.lower ?? '')) return rank(wordValue(next.lower) ?? 0, at + 2)
  const ordinal = ordinalValue(own.lower)
  if (ordinal === undefined) return undefined
  const [before, earlier] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '']
  if (/^(?:place|position|seed|seeds|spot)$/.test(next?.lower ?? '') && !['a', 'took', 'take', 'takes'].includes(before)) return rank(ordinal, at + 2)
  if (/^(?:ranked|ranks|ranking|finished|finish|placed|finishing|seeded|joint|distant|equal|lying)$/.test(before) || (before === 'came' && ordinal > 1)) return rank(ordinal, at + 1)
  // climbed to fourth, slipped from second to fifth
  if (before === 'to' && (next === undefined || next.kind === 'mark' || PREPOSITIONS.has(next.lower)) && tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => /^(?:climbed|rose|dropped|slipped|fell|moved|jumped|up|down|back|from)$/.test(lower))) return rank(ordinal, at + 1)
  if (next?.lower === 'in' && ['the', 'its', 'their', 'a'].includes(second?.lower ?? '') && /^(?:table|league|world|country|standings|rankings|championship|class|race|field|poll|polls|list|group|division|medal|city|region|county|nation|state|queue)$/.test(tokens[at + 3]?.lower ?? '')) return rank(ordinal, at + 1)
  // Vos, fifth at Kirrin, took it well.
  if (before === ',' && /^\p{Lu}/u.test(tokens[at - 2]?.text ?? '') && ordinal > 1 && /^(?:in|at|behind)$/.test(next?.lower ?? '')) return rank(ordinal, at + 1)
  // They were 19th in October.
  if (/^(?:was|were|is|are|sit|sits|sat|lie|lies|lay|stand|stands|stood|now|currently|still)$/.test(before) && ordinal > 1 && (next === undefined || next.kind === 'mark' || /^(?:in|on|at|with|behind|of|out|after|before)$/.test(next.lower))) return rank(ordinal, at + 1)
  if (next?.lower === 'only' && second?.lower === 'to') return rank(ordinal, at + 1)
  return isOfOrder(next?.lower ?? '') && ordinal > 1 && ['', '“', '"', '‘', 'the', 'its', 'their', "'s", '’s', 'our', 'his', 'her'].includes(before) || (before === 'in' && ['lie', 'lies', 'are', 'is', 'sit', 'sits', 'stay', 'remain'].includes(earlier)) ? rank(ordinal, at + 1) : undefined
}

/** third-largest, second most expensive, fifth-placed. */
const isOfOrder = (lower: string): boolean => /^(?:most|least|best|worst|placed|ranked|ranking)$/.test(lower) || (/[a-z]{3}est$/.test(lower) && !/(?:west|forest|interest|guest|quest|test|harvest|arrest|latest|earliest|invest|suggest)$/.test(lower))
