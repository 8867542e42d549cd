import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../packages/server/src/text/tokens.ts'
import { tokensOfAnyScript } from '../../packages/server/src/text/tokens-of-any-script.ts'
import { runs } from '../support/arbitrary-runs.ts'

const terms = (text: string): string[] => tokensOf(text).map(({ term }) => term)

describe('a word', () => {
  it.each([
    ['Zoë Kréjci', 'zoe krejci'], ['ÅNGHOLT', 'angholt'], ['Quadrado, Inés!', 'quadrado ines'], ['Straße', 'strasse'], ['Łódź', 'lodz'], ['Ærø', 'aero'], ['Œuvre', 'oeuvre'], ['Đorđe', 'dorde'],
    ['i\u0307stanbul', 'istanbul'], ['Ｆｕｌｌ', 'full'], ['ﬁre', 'fire'], ['e\u0301te\u0301', 'ete'],
  ])('is found without marks and case: %s', (text, expected) => {
    expect(terms(text).join(' ')).toBe(expected)
  })

  it.each([
    ["the ferry's crew", 'the ferry crew'], ['the ferry’s crew', 'the ferry crew'], ["the passengers' list", 'the passengers list'], ['the passengers’ list', 'the passengers list'],
    ["O'Skelly", 'oskelly'], ['O’Skelly’s', 'oskelly'], ["don't", 'dont'],
  ])('loses a possessive ending and keeps an apostrophe inside together: %s', (text, expected) => {
    expect(terms(text).join(' ')).toBe(expected)
  })

  it.each([['the U.S. Army', 'the us army'], ['U.S', 'us'], ['U.N.', 'un'], ['a.m.', 'am'], ['V.M.S.A. says', 'vmsa says']])('that is an acronym with dots is one: %s', (text, expected) => {
    expect(terms(text).join(' ')).toBe(expected)
  })

  it.each([['It ends.Then', 'it ends then'], ['al-Qaduli', 'al qaduli'], ['28km/h, 3.5', '28km h 3 5'], ['— … “”', ''], ['', '']])('ends where letters and digits end: %s', (text, expected) => {
    expect(terms(text).join(' ')).toBe(expected)
  })
})

describe('scripts', () => {
  it('without spaces are read by pairs of characters', () => {
    expect(terms('藻場の消失')).toEqual(['藻場', '場の', 'の消', '消失'])
    expect(terms('窒')).toEqual(['窒'])
    expect(terms('ゾエ・クレイチ')).toEqual(['ゾエ', 'クレ', 'レイ', 'イチ'])
    expect(terms('2031年の藻場')).toEqual(['2031', '年の', 'の藻', '藻場'])
  })

  it('with letters beyond the basic plane are whole characters', () => {
    expect(terms('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(terms('𝒜da')).toEqual(['ada'])
    expect(tokensOf('🚒 вогонь')).toEqual([{ term: 'вогонь', start: 3, end: 9 }])
  })

  it('of Cyrillic and Arabic are words of letters', () => {
    expect(terms('Богдан Липовець')).toEqual(['богдан', 'липовець'])
    expect(terms('العائلات تنتظر، بورت إلسن')).toHaveLength(4)
    // Vowel signs are marks like accents.
    expect(terms('مُحَمَّد')).toEqual(terms('محمد'))
  })
})

describe('where a word stands', () => {
  it('is in order, within the text and never empty, in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let at = 0
      for (const { term, start, end } of tokensOf(text)) {
        expect(term).not.toBe('')
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        at = start
      }
    }), runs(500))
  })

  it('is where its own text gives the same word', () => {
    const text = "Zoë’s U.S. Straße — 藻場の O'Skelly 𠮷野"
    for (const { term, start, end } of tokensOf(text)) expect(terms(text.slice(start, end))).toContain(term)
  })
})

describe('text in ASCII', () => {
  const piece = fc.constantFrom('a', 'B', 'ferry', '5', '.', "'", '’', 's', 'S', ' ', '-', '\n', 'é', '\u0301', 'İ', '\u212A', '藻', '𠮷', 'ſ', '“', '·')

  it('is read as text in any script is, whatever stands next to it', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), (text) => {
      expect(tokensOf(text)).toEqual(tokensOfAnyScript(text))
    }), runs(3000))
  })

  it('is read so with every character there is in it', () => {
    for (let code = 0; code < 0x3100; code++) {
      const text = `it's a.b${String.fromCharCode(code)}c.d 5${String.fromCharCode(code)}s'`
      expect(tokensOf(text)).toEqual(tokensOfAnyScript(text))
    }
  })
})
