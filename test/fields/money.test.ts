import { describe, expect, it } from 'vitest'
import { money } from '../../packages/schema/src/fields/money.ts'
import { issuesOf, passes } from '../support/field.ts'

const cost = money({ label: 'Cost', description: 'What it cost.' })

describe('money', () => {
  it.each([
    [{ amount: 4_200_000, currency: 'EUR' }, 'EUR 4,200,000'],
    [{ amount: 19.9, currency: 'USD' }, 'USD 19.90'],
    [{ amount: 500, currency: 'JPY' }, 'JPY 500'],
    [{ amount: 1.234, currency: 'KWD' }, 'KWD 1.234'],
    [{ amount: -3, currency: 'GBP' }, '-GBP 3'],
  ])('%o is told as %s', (sum, text) => {
    expect(cost.facts(cost.shape.parse(sum))).toEqual([[text]])
    expect(cost.counts?.(sum)).toEqual([sum.currency])
  })

  it.each([
    ['a currency that there is not', { amount: 1, currency: 'EUX' }, 'currency', 'expected a currency of ISO 4217, such as EUR'],
    ['a sign', { amount: 1, currency: '€' }, 'currency', 'expected a currency of ISO 4217, such as EUR'],
    ['tenths of a cent', { amount: 1.001, currency: 'EUR' }, 'amount', 'expected at most 2 digits behind the point, as EUR has'],
    ['parts of a yen', { amount: 0.5, currency: 'JPY' }, 'amount', 'expected at most 0 digits behind the point, as JPY has'],
    ['an amount in words', { amount: 'four', currency: 'EUR' }, 'amount', expect.stringContaining('expected number') as string],
  ])('is not %s', (_what, given, path, message) => {
    expect(issuesOf(cost, given)).toEqual([{ path, message }])
  })

  it.each([
    [{ currency: 'EUR' }, true],
    [{ currency: 'EUR', min: 100, max: 100 }, true],
    [{ currency: 'EUR', min: 101 }, false],
    [{ currency: 'EUR', max: 99, min: null }, false],
    [{ currency: 'USD', min: 1 }, false],
  ])('is found in its own currency alone: %o', (range, found) => {
    expect(passes(cost, range, { amount: 100, currency: 'EUR' })).toBe(found)
    expect(passes(cost, range, undefined)).toBe(false)
  })

  it('is not asked for in what is no currency', () => {
    expect(() => cost.filter?.check?.({ currency: 'gold' })).toThrow(expect.objectContaining({ extensions: { code: 'BAD_VALUE' } }))
    expect(cost.filter?.check?.({ currency: 'EUR' })).toBeUndefined()
  })
})
