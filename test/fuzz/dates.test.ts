import { boundsOf } from '@whosaid/schema'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalEdtf } from '../../packages/schema/src/date/parse.ts'
import { dateText } from '../../packages/schema/src/date/text.ts'
import { CASES, oddText, TIMEOUT } from './cases.ts'

const like = fc.array(fc.constantFrom('2016', '-', '02', '30', '31', 'X', '~', '?', '%', '/', '..', 'Y', '17', 'E', '5', '21', '{', '}', '[', ']', ',', '0000', '-0001', 'S2', ' ', 'T00:00Z', '9999999'), { maxLength: 9 }).map((parts) => parts.join(''))

test('any text is a date with a reading and an order, or is refused as none', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: like }, { weight: 1, arbitrary: oddText }), (text) => {
      let canonical: string
      try {
        canonical = canonicalEdtf(text)
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        return
      }
      expect(canonicalEdtf(canonical)).toBe(canonical)
      const { earliest, latest } = boundsOf(canonical)
      if (earliest !== null && latest !== null) expect(dayOf(earliest)).toBeLessThanOrEqual(dayOf(latest))
      expect(dateText(canonical)).not.toMatch(/^$|undefined|NaN|Invalid/)
    }),
    CASES,
  )
}, TIMEOUT)

const dayOf = (day: string): number => Date.parse(/^\d{4}-/.test(day) ? day : `${day}T00:00:00Z`)
