import { describe, expect, it } from 'vitest'
import { match, overlap, plain, sameDate, sameEntity, sameFigure, sameIndirect, sameQuote, sameSpeaker } from './match.ts'

const figure = (words: string, value: number | null, unit = 'count', approximation = 'EXACT') => ({ words, value, min: null, max: null, unit, approximation })

describe('matching', () => {
  it('reads quotation marks, blanks and the marks at the ends alike', () => {
    expect(plain(' “We saw  it coming,” ')).toBe('we saw it coming')
  })

  it.each([
    ['Marta Keel', 'Keel', true],
    ['a spokesman for the port', 'the port’s spokesman', true],
    ['a report commissioned by the council', 'a report', true],
    ['Marta Keel', 'Ivo Brandt', false],
    ['a spokesman for the port', 'the port', false],
  ])('of the speakers %j and %j says %j', (a, b, same) => {
    expect(sameSpeaker(a, b)).toBe(same)
  })

  it('takes an entity by name and kind, without its article', () => {
    expect(sameEntity({ name: 'The Lantern', kind: 'organization' }, { name: 'lantern', kind: 'organization' })).toBe(true)
    expect(sameEntity({ name: 'Elsin', kind: 'place' }, { name: 'Elsin', kind: 'person' })).toBe(false)
  })

  it('takes a quotation by its exact words, indirect speech by seven tenths of them', () => {
    expect(sameQuote({ words: 'It is over.', speaker: 'Keel' }, { words: 'It is over', speaker: 'Marta Keel' })).toBe(true)
    expect(sameQuote({ words: 'It is over', speaker: 'Keel' }, { words: 'It is all over', speaker: 'Keel' })).toBe(false)
    expect(overlap('the harbour would close in June', 'the harbour would close')).toBeCloseTo(0.8)
    expect(sameIndirect({ words: 'the harbour would close in June', speaker: 'Keel' }, { words: 'would close', speaker: 'Keel' })).toBe(false)
  })

  it('takes a figure by a common word, its amount, unit and looseness; fractions nearly', () => {
    expect(sameFigure(figure('about 40 people', 40, 'count', 'ABOUT'), figure('40', 40, 'count', 'ABOUT'))).toBe(true)
    expect(sameFigure(figure('about 40 people', 40, 'count', 'ABOUT'), figure('about 40 people', 40))).toBe(false)
    expect(sameFigure(figure('40', 40), figure('forty', 40))).toBe(false)
    expect(sameFigure(figure('a third', 0.333, 'ratio'), figure('a third', 1 / 3, 'ratio'))).toBe(true)
  })

  it('takes a date by a common word and its EDTF', () => {
    expect(sameDate({ words: 'last Tuesday', edtf: '2031-05-06' }, { words: 'Tuesday', edtf: '2031-05-06' })).toBe(true)
    expect(sameDate({ words: 'Tuesday', edtf: '2031-05-13' }, { words: 'Tuesday', edtf: '2031-05-06' })).toBe(false)
  })

  it('pairs each at most once', () => {
    expect(match(['a', 'a', 'b'], ['a', 'c'], (x, y) => x === y)).toEqual({ right: 1, wrong: ['a', 'b'], missed: ['c'] })
  })
})
