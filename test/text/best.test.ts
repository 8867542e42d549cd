import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Best } from '../../packages/server/src/text/best.ts'
import { intersection, union } from '../../packages/server/src/text/lists.ts'
import { runs } from '../support/arbitrary-runs.ts'

describe('the best of many', () => {
  const found = fc.uniqueArray(fc.tuple(fc.nat(2000), fc.nat(6)), { selector: ([document]) => document, maxLength: 400 }).map((pairs) => pairs.toSorted(([a], [b]) => a - b))

  it('are in the order of their scores, then of their numbers, whichever ranks are asked for', () => {
    fc.assert(fc.property(found, fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 6 }), (pairs, asked) => {
      const best = new Best(Uint32Array.from(pairs, ([document]) => document), Float64Array.from(pairs, ([, score]) => score))
      const expected = pairs.toSorted(([a, ours], [b, theirs]) => theirs - ours || a - b)
      expect(best.length).toBe(pairs.length)
      for (const part of pairs.length === 0 ? [] : asked) {
        const rank = Math.floor(part * pairs.length)
        const [document, score] = expected[rank]!
        expect(best.at(rank)).toEqual({ document, score })
        expect(best.rankOf(document)).toBe(rank)
      }
    }), runs(300))
  })

  it('have no rank for what is not among them', () => {
    expect(new Best(Uint32Array.of(3, 9), Float64Array.of(1, 2)).rankOf(4)).toBeUndefined()
    expect(new Best(new Uint32Array(), new Float64Array()).rankOf(0)).toBeUndefined()
  })
})

describe('lists of numbers', () => {
  const list = (most: number): fc.Arbitrary<Uint32Array> => fc.uniqueArray(fc.nat(999), { maxLength: most }).map((numbers) => Uint32Array.from(numbers).toSorted())

  it('of any lengths are met and joined as sets are', () => {
    fc.assert(fc.property(list(5), list(400), list(60), (few, many, some) => {
      for (const [a, b] of [[few, many], [many, some], [some, few], [many, many]] as const) {
        expect([...intersection(a, b)]).toEqual([...a].filter((number) => b.includes(number)))
        expect([...union([a, b], 1000)]).toEqual([...new Set([...a, ...b])].toSorted((x, y) => x - y))
      }
    }), runs(200))
  })
})
