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
      expect(faultsOf(text)).toEqual([])
    }),
    CASES,
  )
}, TIMEOUT)

const dayOf = (day: string): number => Date.parse(/^\d{4}-/.test(day) ? day : `${day}T00:00:00Z`)

/** What a date that is taken is not, though it should be. */
function faultsOf(text: string): string[] {
  let canonical: string
  try {
    canonical = canonicalEdtf(text)
  } catch (error) {
    return error instanceof RangeError ? [] : [`thrown: ${String(error)}`]
  }
  const { earliest, latest } = boundsOf(canonical)
  return [
    ...(canonicalEdtf(canonical) === canonical ? [] : ['its own canonical form is another']),
    ...(earliest !== null && latest !== null && dayOf(earliest) > dayOf(latest) ? ['ends before it begins'] : []),
    ...(/^$|undefined|NaN|Invalid/.test(dateText(canonical)) ? ['has no words'] : []),
  ]
}
