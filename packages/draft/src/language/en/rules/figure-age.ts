import type { FigureRule } from '../figures.ts'
import { amountAt, hyphenated } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import { isActor } from '../lexicon.ts'
import { FEMALE_WORDS, MALE_WORDS, TITLES } from '../words.ts'
import { isCapital } from '../../../reading/token.ts'

/** Marta Keel, 43, · aged 43 · a 43-year-old · six years old. */
export const figureAge: FigureRule = (tokens, at) => {
  const old = hyphenated(tokens[at])
  const age = (value: number, last: number) => {
    const loose = loosened(tokens, at, last)
    return { first: loose.first, last: loose.last, value, min: null, max: null, unit: 'year', approximation: loose.approximation, measure: 'age' }
  }
  if (old !== undefined && /^years?-olds?$/.test(old.rest)) return age(old.value, at + 1)
  const amount = amountAt(tokens, at)
  if (amount?.value == null || amount.value > 130 || amount.sign !== null || !Number.isInteger(amount.value)) return undefined
  const [next, second, third] = [0, 1, 2].map((offset) => tokens[amount.last + offset]?.lower ?? '')
  if (next === '-' && /^years?-olds?$/.test(second ?? '')) return age(amount.value, amount.last + 2)
  if (next === '-' && /^years?$/.test(second ?? '') && third === '-') return age(amount.value, amount.last + 4)
  if (/^years?$/.test(next ?? '') && second === 'old') return age(amount.value, amount.last + 2)
  if (/^years?$/.test(next ?? '') && second === 'of' && third === 'age') return age(amount.value, amount.last + 3)
  const before = tokens[at - 1]
  if (before?.lower === 'of' && (/^(?:man|woman|boy|girl|child|son|daughter|brother|sister|nephew|niece|grandson|granddaughter|lad|youth|widow|widower|farmer|teenager|pensioner)$/.test(tokens[at - 2]?.lower ?? '') || (amount.value > 20 && /^(?:father|mother|grandmother|grandfather)$/.test(tokens[at - 2]?.lower ?? '')))) return age(amount.value, amount.last)
  if (before?.lower === 'aged') return age(amount.value, amount.last)
  const loose = loosened(tokens, at, amount.last)
  // at an age of perhaps 22
  if (loose.first < at && tokens[loose.first - 1]?.lower === 'of' && tokens[loose.first - 2]?.lower === 'age') return age(amount.value, amount.last)
  if (before?.lower === 'of' && tokens[at - 2]?.lower === 'age') {
    // under the age of 10
    const bound = tokens[at - 3]?.lower === 'the' ? loosened(tokens, at - 3, amount.last) : undefined
    return bound === undefined || bound.first === at - 3 ? age(amount.value, amount.last) : { ...age(amount.value, amount.last), first: bound.first, approximation: bound.approximation }
  }
  // A name, an age, a comma.
  const named = tokens[at - 2]
  // The first officer, 29, has left.
  if (before?.text === ',' && named !== undefined && amount.value > 9 && amount.last === at + 1 && tokens[amount.last]?.text === ',' && (isActor(named.lower) || TITLES.has(named.lower) || FEMALE_WORDS.has(named.lower) || MALE_WORDS.has(named.lower))) return age(amount.value, amount.last)
  if (before?.text === ',' && named !== undefined && isCapital(named) && tokens[at]?.kind === 'number' && amount.value > 0 && /^[,.;)]$/.test(tokens[amount.last]?.text ?? '.') && amount.last === at + 1 && amount.value < 115) {
    const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(named.lower)
    return month ? undefined : age(amount.value, amount.last)
  }
  if (before?.text === '(' && named !== undefined && isCapital(named) && next === ')' && amount.value > 5) return age(amount.value, amount.last)
  return undefined
}
