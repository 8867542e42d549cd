import { assert, integer, oneof, property, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { boundsOf } from '../../packages/schema/src/date/bounds.ts'
import { parseEdtf } from '../../packages/schema/src/date/parse.ts'
import { plainDate } from '../../packages/schema/src/date/plain.ts'

const digits = integer({ min: 900, max: 10_100 }).map(String)
const pair = integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'))
const written = oneof(digits, tuple(digits, pair).map((parts) => parts.join('-')), tuple(digits, pair, pair).map((parts) => parts.join('-')))

it('reads without the grammar only what the grammar reads, and to the same days', () => {
  assert(
    property(written, (text) => {
      if (plainDate(text) === null) return
      const parsed = parseEdtf(text)
      expect(parsed.edtf).toBe(text)
      const day = (time: number | null | undefined): string => new Date(time ?? Number.NaN).toISOString().slice(0, 10)
      expect(boundsOf(text)).toEqual({ earliest: day(parsed.min), latest: day(parsed.max) })
    }),
    { numRuns: 500 },
  )
})

it.each(['2015-02-29', '2015-13', '2015-21', '0999', '10000', '2016~', '2016-3', ' 2016'])('leaves %j to the grammar', (text) => expect(plainDate(text)).toBeNull())
