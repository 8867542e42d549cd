import { describe, expect, it } from 'vitest'
import { figureGroups } from '../../packages/site/pictures/figures.ts'
import type { Claim } from '../../packages/site/src/linked.ts'

const figure = (more: object) => ({ measure: 'deaths', unit: 'count', value: null, min: null, max: null, approximation: 'EXACT', derived: false, text: '', ...more })
const claimWith = (...figures: readonly object[]) => ({ figures }) as unknown as Claim
const groups = figureGroups([
  claimWith(figure({ value: 100 }), figure({ value: 35, approximation: 'AT_LEAST' }), figure({ min: 20, max: 50 }), figure({ min: 10 })),
  claimWith(figure({ measure: 'area', unit: 'mi2', value: 5 }), figure({ measure: 'rank', unit: 'rank', value: 2 }), figure({ measure: 'rank', unit: 'rank', value: 1 })),
])

describe('figures compared', () => {
  it('stand together only in one measure and unit, and at least two of them', () => {
    expect(groups.map(({ measure, bars }) => [measure, bars.length])).toEqual([['deaths', 4]])
  })

  it('begin at nothing, a range where it begins, and are open where nobody says how far they go', () => {
    const scaled = groups[0]?.bars.map(({ from, to, openEnd }) => [Math.round(from), Math.round(to), openEnd])
    expect(scaled).toEqual([[0, 88, false], [18, 44, false], [0, 31, true], [0, 9, true]])
  })
})
