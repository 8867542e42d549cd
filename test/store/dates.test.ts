import { certainlyDuring, possiblyDuring } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDTF } from '../support/arbitrary-model.ts'
import { TIMES } from '../support/arbitrary-parts.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { certainly, possibly } from '../support/brute-force-date.ts'

describe('a date and a time', () => {
  it.each(EDTF)('agree day by day on whether %s is certainly and possibly during any other', (date) => {
    const wrong = [...TIMES, ...EDTF.filter((other) => !/^[[].*\.\./.test(other))].flatMap((time) => {
      const [read, given] = [`${certainly(date, time)} ${possibly(date, time)}`, `${certainlyDuring(date, time)} ${possiblyDuring(date, time)}`]
      return read === given ? [] : [`${date} during ${time}: ${given}, by days ${read}`]
    })
    expect(wrong).toEqual([])
  })

  it('are possibly during one another either way round', () => {
    fc.assert(fc.property(fc.constantFrom(...EDTF), fc.constantFrom(...EDTF, ...TIMES), (a, b) => {
      expect(possiblyDuring(a, b)).toBe(possiblyDuring(b, a))
      expect(!certainlyDuring(a, b) || possiblyDuring(a, b)).toBe(true)
    }), runs(500))
  })

  it.each([
    ['2016-03', '[2016-02..2016-05]', 'one of four months'],
    ['2015', '[..2030]', '2030 or some time before'],
    ['2031', '[2030..]', '2030 or some time after'],
  ])('%s is possibly, not certainly, during %s: %s', (date, time) => {
    expect([possiblyDuring(date, time), certainlyDuring(date, time)]).toEqual([true, false])
  })
})
