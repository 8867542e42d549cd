import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { coverageOf, loadContent, readSource, relocate, shareCovered, slice, type Claim, type Fate, type SourceText } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../support/source-document.ts'

const NEWSROOM = new URL('../newsroom/', import.meta.url)
const model = loadContent(new URL('content', NEWSROOM).pathname)
const article = model.articles.find(({ slug }) => slug === 'ferry-aground')!
const claims = model.claims.filter((claim) => claim.article === article.slug)
const bytes = readFileSync(new URL('sources/ferry-aground.txt', NEWSROOM))
const TEXT = bytes.toString('utf8')
const SOURCE = readSource(bytes)

const fates = (source: SourceText, former?: SourceText): readonly Fate[] => relocate(article, claims, source, former).fates
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
/** The words of a fate as they stand in a source. */
const words = (source: SourceText, { now }: Fate): string | null => (now === null ? null : slice(source, now.start, now.end))

describe('anchors in another edition of their source', () => {
  it('hold where nothing changed', () => {
    expect(new Set(fates(SOURCE).map(({ fate }) => fate))).toEqual(new Set(['holds']))
  })

  it('are found word for word wherever paragraphs were put in or taken out', () => {
    const lines = TEXT.split('\n')
    fc.assert(fc.property(fc.nat(lines.length), fc.stringMatching(/^[a-zäöü 🏗]{0,40}$/u), fc.boolean(), (at, added, blank) => {
      const source = sourceOf([...lines.slice(0, at), added, ...(blank ? [''] : []), ...lines.slice(at)].join('\n'))
      for (const fate of fates(source)) {
        expect(['holds', 'moved', 'repeated']).toContain(fate.fate)
        expect(sha256(words(source, fate) ?? '')).toBe(fate.was.sha256)
        const paragraph = source.paragraphs[(fate.now?.paragraph ?? 0) - 1]
        expect(fate.now?.start).toBeGreaterThanOrEqual(paragraph?.start ?? Infinity)
        expect(fate.now?.end).toBeLessThanOrEqual(paragraph?.end ?? -1)
      }
    }), { numRuns: 25 })
  })

  it('are proposed with the words that were put in place of theirs, and never as unchanged', () => {
    const spans = claims.flatMap(({ evidence }) => evidence)
    fc.assert(fc.property(fc.constantFrom(...spans), fc.nat(), fc.boolean(), (span, pick, known) => {
      const passage = slice(SOURCE, span.start, span.end)
      const all = [...passage.matchAll(/\p{L}{3,}/gu)]
      const word = all[pick % Math.max(1, all.length)]
      fc.pre(word !== undefined && all.length > 6)
      const changed = `${passage.slice(0, word.index)}zzzz${passage.slice(word.index + word[0].length)}`
      const source = sourceOf(slice(SOURCE, 0, span.start) + changed + slice(SOURCE, span.end, SOURCE.codePoints.length))
      const fate = fates(source, known ? SOURCE : undefined).find(({ was }) => was === span)
      expect(fate?.fate).not.toBe('moved')
      expect(fate?.fate).not.toBe('holds')
      // With the former text it is found; without, it is proposed right or not at all.
      expect([changed, ...(known ? [] : [null])]).toContain(words(source, fate!))
    }), { numRuns: 60 })
  })

  it('of a passage that is taken out are lost, with and without the former text', () => {
    const span = claims.flatMap(({ evidence }) => evidence).find(({ start, end }) => end - start > 60)!
    const extent = SOURCE.paragraphs[span.paragraph - 1]!
    const source = sourceOf(slice(SOURCE, 0, extent.start) + slice(SOURCE, extent.end, SOURCE.codePoints.length))
    for (const former of [undefined, SOURCE]) expect(fates(source, former).find(({ was }) => was === span)?.fate).toBe('lost')
  })

  it('whose text stands twice are given with the likelier place', () => {
    const span = claims[0]!.evidence[0]!
    const source = sourceOf(`${TEXT.trimEnd()}\n${slice(SOURCE, span.start, span.end)}\n`.replace(/^/, 'New.\n'))
    const fate = fates(source).find(({ was }) => was === span)
    expect([fate?.fate, fate?.now?.start]).toEqual(['repeated', span.start + 5])
  })

  it('tell another edition from another text by how many are found', () => {
    expect(relocate(article, claims, sourceOf(`New.\n${TEXT}`)).share).toBe(1)
    expect(relocate(article, claims, readSource(readFileSync(new URL('sources/lantern-correction.txt', NEWSROOM)))).share).toBeLessThan(0.1)
  })

  it('are not guessed by their distances once the file names this very source', () => {
    const span = claims.flatMap(({ evidence }) => evidence).find(({ start, end }) => end - start > 60)!
    const source = sourceOf(slice(SOURCE, 0, span.start + 3) + slice(SOURCE, span.start + 6, SOURCE.codePoints.length))
    const named = { ...article, source: { ...article.source, sha256: source.sha256 } }
    expect(relocate(article, claims, source).fates.find(({ was }) => was === span)?.fate).toBe('changed')
    expect(relocate(named, claims, source).fates.find(({ was }) => was === span)?.fate).toBe('lost')
  })
})

describe('coverage', () => {
  it('cuts every paragraph into stretches that lie under a claim or under none, counted code point by code point', () => {
    const under = (at: number): boolean => claims.some(({ evidence }: Claim) => evidence.some(({ start, end }) => at >= start && at < end))
    const coverage = coverageOf(article, claims, SOURCE)
    expect(coverage).toHaveLength(SOURCE.paragraphs.length)
    for (const { paragraph, stretches, covered, length } of coverage) {
      const { start, end } = SOURCE.paragraphs[paragraph - 1]!
      expect([stretches[0]?.start, stretches.at(-1)?.end, length]).toEqual([start, end, end - start])
      expect(stretches.slice(1).map((stretch) => stretch.start)).toEqual(stretches.slice(0, -1).map((stretch) => stretch.end))
      for (const stretch of stretches) {
        for (let at = stretch.start; at < stretch.end; at++) expect(under(at)).toBe(stretch.covered)
      }
      expect(covered).toBe(Array.from({ length }, (_, index) => start + index).filter(under).length)
    }
    const text = coverage.filter(({ furniture }) => !furniture)
    expect(text).toHaveLength(SOURCE.paragraphs.length - article.source.furniture.length)
    expect(shareCovered(coverage)).toBeCloseTo(text.reduce((sum, one) => sum + one.covered, 0) / text.reduce((sum, one) => sum + one.length, 0))
  })
})
