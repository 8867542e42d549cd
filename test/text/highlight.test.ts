import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '../../packages/server/src/text/highlight.ts'
import { runs } from '../support/arbitrary-runs.ts'

const marked = (texts: readonly string[], ...terms: readonly string[]): string => highlight(texts, { terms: new Set(terms), phrases: [] })
const filler = (words: number): string => Array.from({ length: words }, () => 'filler').join(' ')

describe('a highlight', () => {
  it('marks what matched and escapes everything else', () => {
    expect(marked(['<b>Ferry</b> & "reef" isn\'t'], 'ferry', 'reef')).toBe('&lt;b&gt;<mark>Ferry</mark>&lt;/b&gt; &amp; &quot;<mark>reef</mark>&quot; isn&#39;t')
    expect(marked(["O'Skelly <3"], 'oskelly')).toBe('<mark>O&#39;Skelly</mark> &lt;3')
  })

  it('marks words of a phrase only in a row', () => {
    expect(highlight(['the reef, the gull reef'], { terms: new Set(), phrases: [['gull', 'reef']] })).toBe('the reef, the <mark>gull</mark> <mark>reef</mark>')
  })

  it('joins the marks of overlapping pairs', () => {
    expect(marked(['藻場の消失'], '藻場', '場の')).toBe('<mark>藻場の</mark>消失')
  })

  it('is of the first text where that matches, else of the one that matches most', () => {
    expect(marked(['a reef', 'a ferry on a reef'], 'reef', 'ferry')).toBe('a <mark>reef</mark>')
    expect(marked(['nothing', 'a reef', 'a ferry on a reef'], 'reef', 'ferry')).toBe('a <mark>ferry</mark> on a <mark>reef</mark>')
    expect(marked(['nothing', 'else'], 'reef')).toBe('nothing')
    expect(marked([], 'reef')).toBe('')
  })

  it('is the passage with most matches, between blanks, with an ellipsis where text is left out', () => {
    const text = `reef ${filler(60)} ferry reef ${filler(60)}`
    const found = marked([text], 'reef', 'ferry')
    expect(found).toMatch(/^… filler.*<mark>ferry<\/mark> <mark>reef<\/mark> filler.*filler …$/)
    expect(found.length).toBeLessThan(300)
    expect(marked([`ferry ${filler(60)}`], 'ferry')).toMatch(/^<mark>ferry<\/mark> filler.* …$/)
    expect(marked([`${filler(60)} ferry`], 'ferry')).toMatch(/^… filler.* <mark>ferry<\/mark>$/)
  })

  it('shows the match in a long text without blanks', () => {
    expect(marked([`${'海の底の砂'.repeat(80)}窒素`], '窒素')).toContain('<mark>窒素</mark>')
    expect(marked([`${'海の底の砂'.repeat(30)}窒素${'海の底の砂'.repeat(80)}`], '窒素')).toContain('<mark>窒素</mark>')
  })

  it('breaks no character in two', () => {
    for (const pad of ['', 'あ']) expect(marked([`${pad}${'𠮷'.repeat(300)}`], '𠮷𠮷').isWellFormed()).toBe(true)
  })

  it('never nests marks, and without them is the escaped text or a part of it', () => {
    const piece = fc.constantFrom('ferry', 'reef', '<b>', '&', '藻場の', '"', ' ', ' ', '’s', '🚒', 'word', 'é')
    fc.assert(fc.property(fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join('')), (text) => {
      const found = marked([text], 'ferry', 'reef', '藻場', '場の')
      let open = false
      for (const [tag] of found.matchAll(/<[^>]*>/g)) {
        expect(tag).toBe(open ? '</mark>' : '<mark>')
        open = !open
      }
      expect(open).toBe(false)
      const plain = found.replaceAll(/<\/?mark>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
      expect(text).toContain(plain.replace(/^… /, '').replace(/ …$/, ''))
    }), runs(400))
  })
})
