import { describe, expect, it } from 'vitest'
import { quantity } from '../../packages/schema/src/fields/quantity.ts'
import { issuesOf, passes } from '../support/field.ts'

const tonnage = quantity({ label: 'Tonnage', description: 'Its mass.', unit: 't' })
const figure = (given: object) => tonnage.shape.parse(given)

describe('a quantity', () => {
  it('is a value or a range, with everything else left as it was not said', () => {
    expect(figure({ value: 4100, unit: 't' })).toEqual({ value: 4100, min: null, max: null, unit: 't', approximation: 'EXACT', basis: null })
    expect(figure({ min: 3, unit: 'kg', basis: 'Reckoned.' })).toMatchObject({ value: null, min: 3, max: null, basis: 'Reckoned.' })
  })

  it.each([
    ['a unit of another dimension', { value: 1, unit: 'km' }, 'unit'],
    ['no figure', { unit: 't' }, ''],
    ['a value and a range', { value: 1, min: 1, unit: 't' }, ''],
    ['a range that ends before it starts', { min: 2, max: 1, unit: 't' }, 'max'],
    ['a key it does not know', { value: 1, unit: 't', of: 'ships' }, ''],
  ])('is not %s', (_what, given, place) => {
    expect(issuesOf(tonnage, given).map(({ path }) => path)).toEqual([place])
  })

  it('is told as claims tell figures', () => {
    expect(tonnage.facts(figure({ value: 4100, unit: 't', approximation: 'ABOUT' }))).toEqual([['about 4,100 t']])
    expect(tonnage.facts(figure({ min: 3, max: 4, unit: 'kg' }))).toEqual([['3 to 4 kg']])
  })

  it.each([
    [{ unit: 't', min: 4000 }, true],
    [{ unit: 'kg', max: 4_100_000 }, true],
    [{ unit: 'kg', max: 4_099_999 }, false],
    [{ unit: 'm' }, false],
  ])('is found by a range: %o', (range, found) => {
    expect(passes(tonnage, range, figure({ value: 4100, unit: 't' }))).toBe(found)
    expect(passes(tonnage, range, undefined)).toBe(false)
  })

  it('is above whatever its words allow', () => {
    expect(passes(tonnage, { unit: 't', min: 9000 }, figure({ value: 4100, unit: 't', approximation: 'AT_LEAST' }))).toBe(true)
  })

  it('is not asked for in a unit that nobody knows', () => {
    expect(() => tonnage.filter?.check?.({ unit: 'tonne' })).toThrow(expect.objectContaining({ extensions: { code: 'UNKNOWN_UNIT' } }))
  })

  it('is not declared in one either', () => {
    expect(() => quantity({ label: 'x', description: 'x', unit: 'stone' })).toThrow('"stone" is no unit')
  })
})
