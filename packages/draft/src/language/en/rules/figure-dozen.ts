import type { FigureRule } from '../figures.ts'
import { loosened } from '../approximations.ts'
import { amountAt } from '../amounts.ts'
import { unitAt } from '../units.ts'

const WHOLES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const PARTS: Readonly<Record<string, number>> = { 'half a': 0.5, 'a quarter of a': 0.25, 'three quarters of a': 0.75, 'three-quarters of a': 0.75, 'a third of a': 1 / 3, 'half-a': 0.5 }

/** a dozen · two dozen people · half a million · a quarter of a million pounds: parts of a round number, and dozens. */
export const figureDozen: FigureRule = (tokens, at) => {
  const read = part() ?? dozen()
  if (read === undefined) return undefined
  const unit = unitAt(tokens, read.last)
  const { approximation, first, last } = loosened(tokens, at, read.last)
  const money = tokens[at - 1]?.text === '£' ? 'GBP' : undefined
  return { first, last: Math.max(last, read.last + (unit?.length ?? 0)), ...read.range((amount) => amount * (unit?.factor ?? 1)), unit: money ?? unit?.unit ?? 'count', approximation, measure: unit?.measure ?? 'count' }

  function part(): Read | undefined {
    for (const [words, share] of Object.entries(PARTS)) {
      const split = words.split(' ')
      const whole = WHOLES[tokens[at + split.length]?.lower ?? '']
      if (whole !== undefined && split.every((word, index) => tokens[at + index]?.lower === word)) return exactly(whole * share, at + split.length + 1)
    }
    const [, joined] = /^half-(dozen|million|billion)$/.exec(tokens[at]?.lower ?? '') ?? []
    return joined === undefined ? undefined : exactly((WHOLES[joined] ?? 0) / 2, at + 1)
  }

  function dozen(): Read | undefined {
    if (['a', 'one', 'another'].includes(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'dozen') return exactly(12, at + 2)
    const amount = amountAt(tokens, at)
    if (amount === undefined || tokens[amount.last]?.lower !== 'dozen') return undefined
    const times = (value: number | null, scale: (value: number) => number): number | null => (value === null ? null : scale(12 * value))
    return { last: amount.last + 1, range: (scale) => ({ value: times(amount.value, scale), min: times(amount.min, scale), max: times(amount.max, scale) }) }
  }
}

interface Read {
  readonly last: number
  readonly range: (scale: (value: number) => number) => { readonly value: number | null; readonly min: number | null; readonly max: number | null }
}

const exactly = (value: number, last: number): Read => ({ last, range: (scale) => ({ value: scale(value), min: null, max: null }) })
