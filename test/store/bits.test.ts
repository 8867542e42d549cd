import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bits } from '../../packages/server/src/store/memory/bits.ts'

const sized = fc.integer({ min: 0, max: 100 }).chain((size) => {
  const ordinals = size === 0 ? fc.constant<number[]>([]) : fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }))
  return fc.tuple(fc.constant(size), ordinals, ordinals)
})
const sorted = (ordinals: Iterable<number>): number[] => [...ordinals].toSorted((a, b) => a - b)

describe('a set of bits', () => {
  it('joins, meets and turns round like a set, at every size around the width of a word', () => {
    fc.assert(fc.property(sized, ([size, some, others]) => {
      const [a, b] = [Bits.of(size, some), Bits.of(size, others)]
      expect([...a]).toEqual(sorted(some))
      expect([...a.or(b)]).toEqual(sorted(new Set([...some, ...others])))
      expect([...a.and(b)]).toEqual(sorted(some.filter((one) => others.includes(one))))
      expect([...a.not()]).toEqual(Array.from({ length: size }, (_, ordinal) => ordinal).filter((one) => !some.includes(one)))
      expect([a.count(), a.not().count()]).toEqual([some.length, size - some.length])
      expect(Array.from({ length: size }, (_, ordinal) => a.has(ordinal))).toEqual(Array.from({ length: size }, (_, ordinal) => some.includes(ordinal)))
    }))
  })

  it.each([0, 1, 31, 32, 33, 64])('of all %i has all and no more', (size) => {
    expect(Bits.all(size).count()).toBe(size)
    expect([...Bits.all(size).not()]).toEqual([])
  })
})
