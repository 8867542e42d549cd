import { describe, expect, it } from 'vitest'
import { conversion, dimensionOf, isUnit, UNIT_NAMES } from '../../packages/schema/src/quantity/units.ts'

describe('conversion', () => {
  // The international mile is 1609.344 m, so that its square is 1609.344² = 2,589,988.110336 m².
  it.each([
    ['mi2', 'km2', 2.589988110336], ['mi2', 'm2', 2_589_988.110336], ['mi2', 'acre', 640], ['mi', 'km', 1.609344], ['mi', 'ft', 5280], ['nmi', 'm', 1852],
    ['ha', 'm2', 10_000], ['km2', 'ha', 100], ['acre', 'ft2', 43_560], ['ft', 'cm', 30.48], ['lb', 'kg', 0.45359237], ['t', 'kg', 1000], ['l', 'm3', 0.001],
    ['week', 'day', 7], ['day', 'h', 24], ['year', 'month', 12], ['mph', 'kmh', 1.609344], ['percent', 'permille', 10], ['ratio', 'percent', 100],
    ['dozen', 'count', 12], ['million', 'thousand', 1000],
  ])('one %s is %d %s backwards, too', (from, to, factor) => {
    expect(conversion(from, to)).toBeCloseTo(factor, 9)
    expect((conversion(to, from) ?? NaN) * factor).toBeCloseTo(1, 12)
  })

  it.each([['mi2', 'mi'], ['percent', 'count'], ['rank', 'count'], ['month', 'day'], ['USD', 'EUR'], ['kg', 'l'], ['kmh', 'km']])('%s does not convert to %s', (from, to) => {
    expect(conversion(from, to)).toBeNull()
    expect(conversion(to, from)).toBeNull()
  })

  it.each(UNIT_NAMES)('%s is itself', (unit) => {
    expect(conversion(unit, unit)).toBe(1)
    expect(dimensionOf(unit)).toBeTypeOf('string')
  })

  it('is null for what is no unit, whatever objects inherit', () => {
    for (const name of ['mile', '', 'constructor', '__proto__', 'toString']) {
      expect([isUnit(name), conversion(name, 'm'), conversion('m', name)]).toEqual([false, null, null])
    }
  })
})
