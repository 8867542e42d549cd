import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import type { FigureRule } from '../figures.ts'
import type { Token } from '../../../reading/token.ts'
import { unitAt } from '../units.ts'

/** How many of a smaller unit are in a greater one. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  year: { month: 12 }, week: { day: 7 }, day: { h: 24 }, h: { min: 60 }, min: { s: 60 }, km: { m: 1000 }, m: { cm: 100 }, ft: { cm: 30.48 }, t: { kg: 1000 }, kg: { g: 1000 },
}

/** four hours and eleven minutes · two hours, 14 minutes and 9 seconds: one amount in several units, read in the smallest. */
export const figureCompound: FigureRule = (tokens, at) => {
  const great = partAt(tokens, at)
  if (great === undefined) return undefined
  let sum = great
  for (;;) {
    const joint = tokens[sum.last]?.lower === 'and' || tokens[sum.last]?.text === ',' ? 1 : 0
    const small = partAt(tokens, sum.last + joint)
    const times = small === undefined ? 0 : (PARTS[sum.unit]?.[small.unit] ?? 0) * sum.factor
    if (small === undefined || times === 0 || small.value * small.factor >= times) break
    sum = { value: Number((sum.value * times + small.value * small.factor).toPrecision(12)), unit: small.unit, factor: 1, measure: small.measure, last: small.last }
  }
  if (sum === great) return undefined
  const loose = loosened(tokens, at, sum.last)
  return { first: loose.first, last: Math.max(sum.last, loose.last), value: sum.value, min: null, max: null, unit: sum.unit, approximation: loose.approximation, measure: sum.measure }
}

interface Part {
  readonly value: number
  readonly unit: string
  readonly factor: number
  readonly measure: string
  readonly last: number
}

/** One number with its unit. */
function partAt(tokens: readonly Token[], at: number): Part | undefined {
  const amount = amountAt(tokens, at)
  const unit = amount === undefined ? undefined : unitAt(tokens, amount.last)
  if (amount?.value == null || amount.sign !== null || unit === undefined) return undefined
  return { value: amount.value, unit: unit.unit, factor: unit.factor, measure: unit.measure, last: amount.last + unit.length }
}
