import type { Token } from '../../reading/token.ts'
import type { FoundFigure } from '../rule.ts'
import { MULTIPLES, numberAt, wordValue } from './numbers.ts'
import { SIGNS, unitAt } from './units.ts'

/** A number or a range of numbers, from one token up to another, exclusive. */
export interface Amount {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly first: number
  readonly last: number
  /** The sign of money before it: $. */
  readonly sign: string | null
  /** Written in words: three. */
  readonly words: boolean
}

const signAt = (tokens: readonly Token[], at: number): { sign: string; length: number } | undefined => {
  const own = tokens[at]
  if (own === undefined) return undefined
  if (SIGNS[own.text] !== undefined) return { sign: SIGNS[own.text] ?? '', length: 1 }
  // US$ and A$: only the first is a unit of the list.
  return own.text === 'US' && tokens[at + 1]?.text === '$' ? { sign: 'USD', length: 2 } : undefined
}

/** Reads an amount: 40 · $4.2 million · between 15 and 20 · 30 to 40 · 3.2–4.5 million. */
export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  // From 231 to 233 is a change: two amounts.
  const between = tokens[at]?.lower === 'between' ? 'and' : undefined
  const begin = between === undefined ? at : at + 1
  const sign = signAt(tokens, begin)
  const from = begin + (sign?.length ?? 0)
  const one = numberAt(tokens, from)
  if (one === undefined) return undefined
  let last = from + one.length
  // between 10% and 15%
  const unit = between === undefined ? undefined : unitAt(tokens, last)
  if (unit !== undefined && tokens[last + unit.length]?.lower === between) last += unit.length
  const joint = tokens[last]
  // €3m to €4m, 15-20, 15 per cent to 20 per cent is left as two.
  const joins = between !== undefined ? joint?.lower === between : joint !== undefined && (/^[–—-]$/.test(joint.text) ? tokens[last + 1]?.start === joint.end && joint.start === (tokens[last - 1]?.end ?? -1) : joint.lower === 'to' || (joint.lower === 'or' && one.words))
  if (joins) {
    const second = signAt(tokens, last + 1)
    const start = last + 1 + (second?.length ?? 0)
    const two = numberAt(tokens, start)
    if (two !== undefined) {
      // In 3.2 to 4.5 million the multiple stands for both.
      const multiple = MULTIPLES[tokens[start + two.length - 1]?.lower ?? ''] ?? suffixOf(tokens[start])
      const alone = one.length === 1 && suffixOf(tokens[from]) === undefined
      const low = multiple !== undefined && alone && one.value < 1000 && one.value * multiple <= two.value ? one.value * multiple : one.value
      if (low < two.value && !(joint?.lower === 'to' && ((tokens[at - 1]?.lower === 'from' && !/^(?:anything|anywhere|range|ranges|ranging|ranged|vary|varies|varying)$/.test(tokens[at - 2]?.lower ?? '')) || tokens[at - 1]?.lower === 'rose' || tokens[at - 1]?.lower === 'fell'))) {
        last = start + two.length
        return { value: null, min: Number(low.toPrecision(15)), max: two.value, first: at, last, sign: sign?.sign ?? second?.sign ?? null, words: one.words }
      }
    }
  }
  if (between !== undefined) return undefined
  return { value: one.value, min: null, max: null, first: at, last, sign: sign?.sign ?? null, words: one.words }
}

function suffixOf(token: Token | undefined): number | undefined {
  const suffix = /^\p{N}[\p{N}.,]*(m|bn|mn|k|tn)$/u.exec(token?.lower ?? '')?.[1]
  return suffix === undefined ? undefined : MULTIPLES[suffix]
}

/** What a rule says of a number that is no figure, such as a score: there is no unit to it. */
export const noFigure = (first: number, last: number): Omit<FoundFigure, 'start' | 'end' | 'of'> & { readonly first: number; readonly last: number } =>
  ({ first, last, value: null, min: null, max: null, unit: '', approximation: 'EXACT', measure: '' })

/** A token such as six-year-old or three-month: its number, and what stands behind the hyphen. */
export function hyphenated(token: Token | undefined): { readonly value: number; readonly rest: string; readonly length: 1 } | undefined {
  const [, number = '', rest = ''] = /^([a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)-([a-z][a-z-]*)$/.exec(token?.lower ?? '') ?? []
  const value = number === 'half' ? undefined : wordValue(number)
  // Forty-one is one number.
  return value === undefined || rest === '' || wordValue(rest) !== undefined ? undefined : { value, rest, length: 1 }
}
