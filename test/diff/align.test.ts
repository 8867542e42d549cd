import { wordDiff } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignment } from '../../packages/schema/src/diff/align.ts'

/** Length of a longest common subsequence, by the textbook's table. */
function longest(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
  }
  return table[a.length]![b.length]!
}

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })

describe('alignment', () => {
  it('pairs equal items in order, as many as can be', () => {
    fc.assert(fc.property(letters, letters, (a, b) => {
      const pairs = alignment(a, b)
      expect(pairs).toHaveLength(longest(a, b))
      pairs.forEach(([i, j], index) => {
        expect(a[i]).toBe(b[j])
        const [before, after] = pairs[index - 1] ?? [-1, -1]
        expect(i > before && j > after).toBe(true)
      })
    }), { numRuns: 500 })
  })

  it('gives up between the common ends of lists that have nothing in common, in good time', () => {
    const [a, b] = [Array.from({ length: 5000 }, (_, index) => `a${index}`), Array.from({ length: 5000 }, (_, index) => `b${index}`)]
    expect(alignment(['x', ...a, 'y'], ['x', ...b, 'y'])).toEqual([[0, 0], [5001, 5001]])
  })
})

describe('wordDiff', () => {
  it('is both texts, whatever they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const pieces = wordDiff(a, b)
      if (pieces === undefined) return
      const without = (other: string): string => pieces.filter((piece) => piece.in !== other).map(({ text }) => text).join('')
      expect([without('after'), without('before')]).toEqual([a, b])
    }))
  })

  it('says nothing of texts that share little', () => {
    expect(wordDiff('a fire on the quay', 'no harbour burnt down')).toBeUndefined()
  })
})
