import type { Model, Quantity } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { factor, unitsLike } from '../support/brute-force-figures.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { newsroomModel } from './corpora.ts'

const FIXTURE = fixtureModel()

/** The fixture with one figure and no other. */
function withFigure(figure: Partial<Quantity>): Model {
  const [first, ...rest] = FIXTURE.claims.map((claim) => ({ ...claim, quantities: [] as Quantity[] }))
  const only: Quantity = { type: 'quantity', key: `${first!.key}#1`, claim: first!.key, value: null, min: null, max: null, unit: 'km2', measure: 'area', of: 'land', base: null, approximation: 'EXACT', derivedFrom: [], ...figure }
  return { ...FIXTURE, claims: [{ ...first!, quantities: [only] }, ...rest] }
}
const found = (figure: Partial<Quantity>, range: { unit: string; min?: number; max?: number }): boolean =>
  (memoryStore(withFigure(figure)).counts([{ listing: 'quantity', filter: { range } }]) as number[])[0] === 1

describe('a range of figures', () => {
  it.each([
    ['EXACT', [true, true, false, false]], ['ABOUT', [true, true, false, false]],
    ['AT_LEAST', [true, true, true, false]], ['MORE_THAN', [false, true, true, false]],
    ['AT_MOST', [true, true, false, true]], ['LESS_THAN', [true, false, false, true]],
  ] as const)('of what is %s 10 holds 10 where such a figure allows it', (approximation, expected) => {
    const figure = { value: 10, approximation }
    expect([found(figure, { unit: 'km2', max: 10 }), found(figure, { unit: 'km2', min: 10 }), found(figure, { unit: 'km2', min: 11 }), found(figure, { unit: 'km2', max: 9 })]).toEqual(expected)
  })

  it('finds each figure of the newsroom from and to what it is in another unit, however many digits that has', () => {
    const all = newsroomModel().claims.flatMap(({ quantities }) => quantities).filter(({ value, approximation }) => value !== null && approximation === 'EXACT')
    const exact = new Map(all.map((figure) => [`${figure.value} ${figure.unit}`, figure])).values().toArray()
    const missed = exact.flatMap(({ value, unit }) => unitsLike(unit).flatMap((other) => {
      const at = (value ?? 0) * (factor(unit, other) ?? 1)
      return [at, Number(at.toPrecision(12))].filter((same) => !found({ value, unit }, { unit: other, min: same }) || !found({ value, unit }, { unit: other, max: same })).map((same) => `${value} ${unit} is ${same} ${other}`)
    }))
    expect([...new Set(missed)]).toEqual([])
  })

  it('holds nothing when it ends before it starts, or in a unit that does not convert', () => {
    expect([found({ value: 10 }, { unit: 'km2', min: 11, max: 9 }), found({ value: 10 }, { unit: 'km', min: 1 })]).toEqual([false, false])
  })

  it('of ranges meets what they share', () => {
    const between = { min: 5, max: 10 }
    expect([found(between, { unit: 'km2', min: 10 }), found(between, { unit: 'ha', max: 500 }), found(between, { unit: 'km2', min: 11 }), found({ min: 5 }, { unit: 'km2', min: 1000 }), found({ max: 5 }, { unit: 'km2', max: 1 })]).toEqual([true, true, false, true, true])
  })
})
