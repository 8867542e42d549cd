import type { FigureRule } from '../figures.ts'
import { loosened } from '../approximations.ts'
import { isAuxiliary, isNoun } from '../lexicon.ts'
import { unitAt } from '../units.ts'
import { DETERMINERS, PREPOSITIONS } from '../words.ts'
import { ordinalValue, wordValue } from '../numbers.ts'

const PARTS: Readonly<Record<string, number>> = { half: 2, halves: 2, quarter: 4, quarters: 4, third: 3, thirds: 3 }
/** Seconds are time. */
const partOf = (lower: string): number | undefined => lower === 'seconds' ? undefined : PARTS[lower] ?? (lower.endsWith('s') ? ordinalValue(lower.slice(0, -1)) : (ordinalValue(lower) ?? 0) > 3 ? ordinalValue(lower) : undefined)

/** a fifth of the park · two-thirds · half the fleet · one in five: a share by a fraction, as percent to two decimals. */
export const figureShare: FigureRule = (tokens, at) => {
  const read = fraction()
  if (read === undefined) return undefined
  const { approximation, first, last } = loosened(tokens, at, at + read.length)
  return { first, last, value: Math.round(read.value * 1e4) / 100, min: null, max: null, unit: 'percent', approximation, measure: 'share' }

  function fraction(): { value: number; length: number } | undefined {
    const [own, second, third, fourth] = [0, 1, 2, 3].map((offset) => tokens[at + offset])
    if (own === undefined || second === undefined) return undefined
    const one = oneNounIn()
    if (one !== undefined) return one
    const oneIn = /^one-in-([a-z]+)$/.exec(own.lower)?.[1]
    if (oneIn !== undefined && wordValue(oneIn) !== undefined) return { value: 1 / (wordValue(oneIn) ?? 1), length: 1 }
    // one in five, three out of ten, four in every hundred
    const joint = second.lower === 'out' && third?.lower === 'of' ? 3 : second.lower === 'in' || (second.lower === 'of' && third?.lower === 'every') ? 2 : 0
    if (joint > 0) {
      const of = tokens[at + joint]?.lower === 'every' ? joint + 1 : joint
      const article = ['a', 'an'].includes(tokens[at + of]?.lower ?? '') && /^(?:hundred|thousand|million)$/.test(tokens[at + of + 1]?.lower ?? '') ? 1 : 0
      const [part, whole] = [wordValue(own.lower) ?? (own.kind === 'number' ? Number(own.text) : undefined), tokens[at + of + article]]
      const base = wordValue(whole?.lower ?? '') ?? (whole !== undefined && whole.kind === 'number' && /^\d{1,6}$/.test(whole.text) ? Number(whole.text) : undefined) ?? ({ hundred: 100, thousand: 1000, million: 1e6 } as Record<string, number>)[whole?.lower ?? '']
      if (part === undefined || base === undefined || part >= base || (second.lower === 'in' && ((base > 1000 && article === 0) || base < 2 || (part > 1 && base > 100 && article === 0)))) return undefined
      return { value: part / base, length: of + 1 + article }
    }
    const joined = /^(one|two|three|four|five|six|seven|eight|nine)-([a-z]+)$/.exec(own.lower)
    const joinedPart = joined === null ? undefined : partOf(joined[2] ?? '')
    if (joined !== null && joinedPart !== undefined) return { value: (wordValue(joined[1] ?? '') ?? 1) / joinedPart, length: 1 }
    if (own.lower === 'half') {
      // The second half of the year is a time.
      if (ordinalValue(tokens[at - 1]?.lower ?? '') !== undefined) return undefined
      const before = tokens[at - 1]?.lower ?? ''
      if (before === 'other') return { value: 0.5, length: 1 }
      // The line will run at half pull.
      if (before === 'at' && /^(?:pull|speed|strength|capacity|price|power|pay|volume|load|throttle|rate|cost)$/.test(second.lower)) return { value: 0.5, length: 1 }
      // The insurers will pay half.
      if (/^[.,;]$/.test(second.text) && !['in', 'a', 'the', 'and', 'last', 'other', 'second', 'first', 'either', 'each', 'this', 'that', 'every', 'by'].includes(before)) return { value: 0.5, length: 1 }
      if (tokens[at - 1]?.lower === 'by' && !['a', 'an'].includes(second.lower)) return { value: 0.5, length: 1 }
      if (['of', 'the', 'its', 'their', 'his', 'her', 'all', 'those', 'that', 'our'].includes(second.lower) || isAuxiliary(second.lower) || ['said', 'voted', 'died', 'came', 'went', 'want', 'say', 'live', 'lived'].includes(second.lower)) return { value: 0.5, length: 1 }
      return ['EXACT'].includes(loosened(tokens, at, at + 1).approximation) || ['a', 'an'].includes(second.lower) ? undefined : { value: 0.5, length: 1 }
    }
    const count = ['a', 'an', 'one'].includes(own.lower) ? 1 : wordValue(own.lower)
    const part = partOf(second.lower)
    if (count === undefined || part === undefined || (own.lower === 'one' && second.lower === 'second')) return undefined
    // A fifth of; not: a third goal, a quarter of an hour, a quarter-final.
    if (third === undefined || !(third.lower === 'of' || /^[.,;)]$/.test(third.text) || ['less', 'more', 'fewer', 'are', 'were', 'have', 'had', 'is', 'was', 'said', 'say', 'want', 'would'].includes(third.lower) || count > 1 || PREPOSITIONS.has(third.lower) || (DETERMINERS.has(third.lower) && unitAt(tokens, at + 3) !== undefined))) return undefined
    if (third.lower === 'of' && (['an', 'a'].includes(fourth?.lower ?? ''))) return undefined
    if (second.lower === 'quarter' && third.lower === 'of' && /^\d{4}$/.test(fourth?.text ?? '')) return undefined
    return { value: count / part, length: 2 }
  }
  /** one child in five, one stolen painting in ten */
  function oneNounIn(): { value: number; length: number } | undefined {
    if (wordValue(tokens[at]?.lower ?? '') !== 1) return undefined
    const joint = tokens[at + 2]?.lower === 'in' ? 2 : tokens[at + 3]?.lower === 'in' ? 3 : undefined
    const noun = joint === undefined ? undefined : tokens[at + joint - 1]
    const whole = joint === undefined ? 0 : (wordValue(tokens[at + joint + 1]?.lower ?? '') ?? 0)
    return joint === undefined || noun?.kind !== 'word' || !isNoun(noun.lower) || whole < 2 || unitAt(tokens, at + joint + 2) !== undefined ? undefined : { value: 1 / whole, length: joint + 2 }
  }
}
