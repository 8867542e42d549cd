import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marked, partsOf, textOf } from '../../packages/site/browser/marks.ts'
import { readNumbers, readSet, writeNumbers, writeSet } from '../../packages/site/src/search/numbers.ts'
import { HOSTILE } from './fixture-forms.ts'

const sets = fc.oneof(
  fc.uniqueArray(fc.nat(2 ** 30)),
  fc.uniqueArray(fc.nat(120), { maxLength: 121 }),
).map((numbers) => numbers.toSorted((a, b) => a - b))

describe('numbers written as text', () => {
  it('are read as they were written, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 31 - 1)), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual(numbers)
      }),
    )
  })

  it('are read as they were written as a set, sparse or dense, in text that JSON need not escape', () => {
    fc.assert(
      fc.property(sets, (numbers) => {
        const text = writeSet(numbers)
        expect(readSet(text)).toEqual(numbers)
        expect(JSON.stringify(text)).toHaveLength(text.length + 2)
      }),
    )
  })

  it('take a sixth of a character each where most are there', () => {
    expect(writeSet(Array.from({ length: 6000 }, (_, number) => number)).length).toBe(1001)
  })

  it('are refused when they are none', () => {
    expect(() => readNumbers('A*')).toThrow('"*", which is no number')
  })
})

describe('marks', () => {
  it('take of the API’s highlight its text and its marks, and nothing else', () => {
    const escaped = HOSTILE.replaceAll(/[&<>"']/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? '')
    expect(textOf(partsOf(`${escaped} <mark>${escaped}</mark>`))).toBe(`${HOSTILE} ${HOSTILE}`)
    expect(partsOf('a <mark>b</mark> &amp;lt; <i>')).toEqual([{ text: 'a ', marked: false }, { text: 'b', marked: true }, { text: ' &lt; <i>', marked: false }])
  })

  it('leave the text as it is, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, prefixes) => {
        expect(textOf(marked(text, prefixes))).toBe(text)
      }),
    )
  })
})
