import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bits } from '../../packages/server/src/store/memory/sets/bits.ts'
import { Ordinals } from '../../packages/server/src/store/memory/sets/ordinals.ts'

/** Sizes at which some sets are lists and others bits. */
const sized = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 4000, max: 9000 })).chain((size) => {
  const ordinals = size === 0 ? fc.constant<number[]>([]) : fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 300, size: 'max' })
  return fc.tuple(fc.constant(size), ordinals, ordinals)
})
const sorted = (ordinals: Iterable<number>): number[] => [...ordinals].toSorted((a, b) => a - b)
const all = (size: number): number[] => Array.from({ length: size }, (_, ordinal) => ordinal)

function visited(set: { forEach(visit: (ordinal: number) => void): void }): number[] {
  const seen: number[] = []
  set.forEach((ordinal) => seen.push(ordinal))
  return seen
}

function bitsOf(size: number, ordinals: readonly number[]): Bits {
  const bits = new Bits(size)
  for (const ordinal of ordinals) bits.add(ordinal)
  return bits
}

/** The same set in each of its forms. */
const forms = (size: number, ordinals: readonly number[]): Ordinals[] => [
  Ordinals.of(size, Uint32Array.from([...ordinals, ...ordinals])), Ordinals.ascending(size, Uint32Array.from(sorted(ordinals))), Ordinals.fromBits(bitsOf(size, ordinals)),
]

describe('a set of ordinals', () => {
  it('joins, meets and turns round like a set, in every form and at every size', () => {
    fc.assert(fc.property(sized, ([size, some, others]) => {
      const [joined, met, left] = [sorted(new Set([...some, ...others])), sorted(some.filter((one) => others.includes(one))), all(size).filter((one) => !some.includes(one))]
      for (const a of forms(size, some)) {
        expect([[...a.toList()], visited(a), a.count(), a.isAll()]).toEqual([sorted(some), sorted(some), some.length, some.length === size])
        expect([[...a.not().toList()], a.not().count()]).toEqual([left, left.length])
        for (const b of forms(size, others)) {
          expect([...a.or(b).toList()]).toEqual(joined)
          expect([...a.and(b).toList()]).toEqual(met)
        }
        expect([...a.toList()]).toEqual(sorted(some))
      }
    }), { numRuns: 60 })
  })

  it('says what it has, and what comes next either way', () => {
    fc.assert(fc.property(sized, fc.nat(9000), ([size, some], from) => {
      for (const set of forms(size, some)) {
        for (const at of [0, from, size - 1, size]) {
          expect([set.has(at), set.next(Math.max(0, at)), set.previous(at)]).toEqual([some.includes(at), sorted(some).find((one) => one >= at) ?? -1, sorted(some).findLast((one) => one <= at) ?? -1])
        }
        expect(set.previous(-1)).toBe(-1)
      }
    }), { numRuns: 200 })
  })

  it('becomes what each of its ordinals becomes', () => {
    const half = Uint32Array.from(all(5000), (ordinal) => ordinal >> 1)
    for (const set of forms(5000, [0, 1, 2, 7, 4999])) expect([...set.through(2500, half).toList()]).toEqual([0, 1, 3, 2499])
  })

  it('chooses what passes a test', () => {
    expect([...Ordinals.where(70, (ordinal) => ordinal % 30 === 3).toList()]).toEqual([3, 33, 63])
  })

  it.each([0, 1, 31, 32, 33, 64])('of all %i has all and no more', (size) => {
    expect([Ordinals.all(size).count(), visited(Ordinals.all(size)).length, Ordinals.all(size).not().count(), Ordinals.none(size).count()]).toEqual([size, size, 0, 0])
  })
})
