import { describe, expect, it } from 'vitest'
import { quantityText } from '../../packages/schema/src/quantity/text.ts'
import { UNIT_NAMES } from '../../packages/schema/src/quantity/units.ts'

const figure = { value: 35, min: null, max: null, unit: 'count', of: 'deaths', approximation: 'EXACT' } as const

describe('a figure in words', () => {
  it.each([
    ['EXACT', '35 deaths'], ['ABOUT', 'about 35 deaths'], ['AT_LEAST', 'at least 35 deaths'],
    ['MORE_THAN', 'more than 35 deaths'], ['AT_MOST', 'at most 35 deaths'], ['LESS_THAN', 'less than 35 deaths'],
  ] as const)('%s: %s', (approximation, text) => {
    expect(quantityText({ ...figure, approximation })).toBe(text)
  })

  it.each([
    [{ value: null, min: 2, max: 3 }, '2 to 3 deaths'],
    [{ value: null, min: 2 }, 'from 2 deaths'],
    [{ value: null, max: 3 }, 'up to 3 deaths'],
    [{ value: 0 }, '0 deaths'],
    [{ value: 10_000 }, '10,000 deaths'],
    [{ value: 2.5, unit: 'million' }, '2.5 million (deaths)'],
    [{ value: 40, unit: 'percent', of: 'the territory' }, '40% (the territory)'],
    [{ value: 34_000, unit: 'mi2', of: 'territory' }, '34,000 mi² (territory)'],
    [{ value: 1 / 3, unit: 'ratio', of: 'the crew' }, '0.333333 (the crew)'],
    [{ value: 2, unit: 'rank', of: 'place in the board' }, 'rank 2: place in the board'],
    [{ value: null, min: -3, max: -1, unit: 'm', of: 'depth' }, '-3 to -1 m (depth)'],
  ])('%o', (change, text) => {
    expect(quantityText({ ...figure, ...change })).toBe(text)
  })

  it('shows a figure as it was printed, every digit of it', () => {
    expect(quantityText({ ...figure, value: 12_345_678 })).toBe('12,345,678 deaths')
  })

  it.each(UNIT_NAMES)('%s has words', (unit) => {
    expect(quantityText({ ...figure, unit })).toMatch(/35.*deaths/)
  })
})
