import { boundsOf } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../packages/schema/src/date/parse.ts'
import { dateText } from '../../packages/schema/src/date/text.ts'

const two = (n: number): string => String(n).padStart(2, '0')
// Year 0 has rows of its own in bounds.test.ts.
const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'))
const month = fc.integer({ min: 1, max: 12 })
/** Days of the calendar, by arithmetic of its own: ISO 8601 goes on with the Gregorian leap years before 1582. */
const lastDay = (of: string, m: number): number => (m === 2 ? (Number(of) % 4 === 0 && (Number(of) % 100 !== 0 || Number(of) % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31)
const day = fc.tuple(year, month, fc.integer({ min: 1, max: 31 })).map(([y, m, d]) => `${y}-${two(m)}-${two(Math.min(d, lastDay(y, m)))}`)
const monthOf = fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`)
const group = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, g]) => `${y}-${g}`)
const plain = fc.oneof(year, monthOf, day)
const single = fc.oneof(plain, group, fc.tuple(plain, fc.constantFrom('?', '~', '%')).map((parts) => parts.join('')), year.map((y) => `${y.slice(0, 3)}X`))
const interval = fc.tuple(plain, plain).map((ends) => ends.toSorted().join('/')).filter((text) => !/^(.*)\/\1/.test(text) && !/^(.*)-.*\/\1$/.test(text))
const open = fc.tuple(plain, fc.constantFrom('/..', '/')).map((parts) => parts.join(''))
const set = fc.tuple(fc.array(plain, { minLength: 1, maxLength: 5 }), fc.boolean()).map(([all, one]) => (one ? `[${all.join(',')}]` : `{${all.join(',')}}`))
const date = fc.oneof(single, interval, open, set)

const dayOf = (day: string | null, open: number): number => (day === null ? open : Date.parse(day))

describe('every valid date', () => {
  it('starts no later than it ends', () => {
    fc.assert(fc.property(date, (edtf) => {
      const { earliest, latest } = boundsOf(edtf)
      expect(earliest ?? latest).toMatch(/^[+-]?\d{4,6}-\d\d-\d\d$/)
      expect(dayOf(earliest, -Infinity)).toBeLessThanOrEqual(dayOf(latest, Infinity))
    }))
  })

  it('has words', () => {
    fc.assert(fc.property(date, (edtf) => {
      expect(dateText(edtf)).toMatch(/\d/)
      expect(dateText(edtf)).not.toMatch(/NaN|undefined|null/)
    }))
  })

  it('means the same when it is written as the library writes it', () => {
    fc.assert(fc.property(date, (edtf) => {
      expect(boundsOf(parseEdtf(edtf).edtf)).toEqual(boundsOf(edtf))
    }))
  })
})

it('a day is its own bounds, a month ends with its last day', () => {
  fc.assert(fc.property(day, (edtf) => {
    expect(boundsOf(edtf)).toEqual({ earliest: edtf, latest: edtf })
  }))
  fc.assert(fc.property(year, month, (y, m) => {
    expect(boundsOf(`${y}-${two(m)}`)).toEqual({ earliest: `${y}-${two(m)}-01`, latest: `${y}-${two(m)}-${lastDay(y, m)}` })
  }))
})

it('marks of doubt widen nothing', () => {
  fc.assert(fc.property(plain, fc.constantFrom('?', '~', '%'), (edtf, mark) => {
    expect(boundsOf(edtf + mark)).toEqual(boundsOf(edtf))
  }))
})

it('a set reaches from its first member to its last, in whatever order', () => {
  fc.assert(fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (days) => {
    const sorted = days.toSorted()
    expect(boundsOf(`[${days.join(',')}]`)).toEqual({ earliest: sorted[0], latest: sorted.at(-1) })
  }))
})

function thrownBy(run: () => unknown): unknown {
  try {
    run()
    return undefined
  } catch (error) {
    return error
  }
}

it('any other text is refused by a RangeError and nothing else', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.X~?%/[\]{}, TZYES^-]{1,14}$/)), (text) => {
    expect(thrownBy(() => dateText(text) && boundsOf(text))).toSatisfy((error) => error === undefined || error instanceof RangeError)
  }), { numRuns: 1000 })
})
