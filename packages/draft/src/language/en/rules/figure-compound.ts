import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import type { FigureRule } from '../figures.ts'
import { unitAt } from '../units.ts'

/** How many of a smaller unit are in a greater one. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  year: { month: 12 }, week: { day: 7 }, day: { h: 24 }, h: { min: 60 }, min: { s: 60 }, km: { m: 1000 }, m: { cm: 100 }, ft: { cm: 30.48 }, t: { kg: 1000 }, kg: { g: 1000 },
}

/** four hours and eleven minutes · two years, three months: one amount in two units, read in the smaller. */
export const figureCompound: FigureRule = (tokens, at) => {
  const great = amountAt(tokens, at)
  const greatUnit = great === undefined ? undefined : unitAt(tokens, great.last)
  if (great?.value == null || great.sign !== null || greatUnit === undefined) return undefined
  const behind = great.last + greatUnit.length
  const joint = tokens[behind]?.lower === 'and' || tokens[behind]?.text === ',' ? 1 : 0
  const small = amountAt(tokens, behind + joint)
  const smallUnit = small === undefined ? undefined : unitAt(tokens, small.last)
  if (small?.value == null || smallUnit === undefined) return undefined
  const times = greatUnit.factor * (PARTS[greatUnit.unit]?.[smallUnit.unit] ?? 0)
  if (times === 0 || small.value * smallUnit.factor >= times) return undefined
  const last = small.last + smallUnit.length
  const loose = loosened(tokens, at, last)
  return { first: loose.first, last: Math.max(last, loose.last), value: Number((great.value * times + small.value * smallUnit.factor).toPrecision(12)), min: null, max: null, unit: smallUnit.unit, approximation: loose.approximation, measure: smallUnit.measure }
}
