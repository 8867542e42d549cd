import { describe, expect, it } from 'vitest'
import { Api } from '../support/api.ts'
import { fixtureModel } from '../support/content-fixture.ts'

const api = Api.over(fixtureModel())
const QUERY = 'query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }'
const refusalOf = async (filter: unknown): Promise<readonly [code: unknown, message: string | undefined]> => {
  const { errors, status } = await api.ask(QUERY, { filter })
  expect(status).toBeLessThan(500)
  return [errors[0]?.extensions?.['code'], errors[0]?.message]
}
const nested = (depth: number): unknown => (depth === 1 ? {} : { not: nested(depth - 1) })

describe('BAD_DATE', () => {
  it.each(['soon', '2016-02-30', '2016-13', '', '2016-03-22T10:00Z'])('is given for %j in a filter', async (date) => {
    const [code, message] = await refusalOf({ when: { possiblyDuring: date } })
    expect([code, message]).toEqual(['BAD_DATE', expect.stringContaining(`"${date}"`)])
  })

  it('is given where the date stands in the query itself', async () => {
    const { errors } = await api.ask('{ claims(filter: { when: { certainlyDuring: "soon" } }) { totalCount } }')
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_DATE' })
  })

  it('is not given for a date of any level', async () => {
    expect((await api.ask(QUERY, { filter: { when: { possiblyDuring: '[2016-02,2016-03]' }, published: { certainlyDuring: '2014/..' } } })).errors).toEqual([])
  })
})

describe('BAD_VALUE', () => {
  it.each([5, true, ['2016']])('is given for %j as a date', async (date) => {
    expect((await refusalOf({ when: { possiblyDuring: date } }))[0]).toBe('BAD_VALUE')
  })
})

describe('BAD_FILTER', () => {
  it('is given for a filter of thirteen levels and not for one of twelve', async () => {
    expect(await refusalOf(nested(13))).toEqual(['BAD_FILTER', expect.stringContaining('more than 12 levels deep')])
    expect(await refusalOf(nested(12))).toEqual([undefined, undefined])
  })

  it('is given for a filter of ten thousand levels, without a stack that overflows', async () => {
    const deep = `{"query":${JSON.stringify(QUERY)},"variables":{"filter":${'{"not":'.repeat(10_000)}{}${'}'.repeat(10_000)}}}`
    const { errors, status } = await api.post(deep)
    expect(status).toBeLessThan(500)
    expect(errors[0]?.extensions?.['code']).not.toBe('INTERNAL')
  })
})

describe('UNKNOWN_UNIT', () => {
  it('is given for a range in no unit', async () => {
    expect(await refusalOf({ quantity: { range: { unit: 'mi3', min: 1 } } })).toEqual(['UNKNOWN_UNIT', expect.stringMatching(/^range\.unit: nobody knows "mi3"\. Did you mean "mi2?"\?$/)])
  })
})
