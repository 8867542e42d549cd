import type { Article, Claim } from '../model.ts'
import type { SourceText } from './document.ts'

/** A stretch of a paragraph, in code points of the document, that lies under claims or under none. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly covered: boolean
}

/** How much of a paragraph lies under claims, and where. */
export interface CoveredParagraph {
  readonly paragraph: number
  /** No part of the text: it counts for nothing. */
  readonly furniture: boolean
  /** Code points. */
  readonly length: number
  readonly covered: number
  /** The whole paragraph in order. */
  readonly stretches: readonly Stretch[]
}

/** What of a source lies under claims, by paragraph. */
export function coverageOf({ source: { furniture } }: Article, claims: readonly Claim[], source: SourceText): CoveredParagraph[] {
  const covered = new Uint8Array(source.codePoints.length)
  for (const { evidence } of claims) for (const { start, end } of evidence) covered.fill(1, start, end)
  return source.paragraphs.map(({ number, start, end }) => {
    const stretches: { start: number; end: number; covered: boolean }[] = []
    for (let at = start; at < end; at++) {
      const last = stretches.at(-1)
      const under = covered[at] === 1
      if (last?.covered === under) last.end = at + 1
      else stretches.push({ start: at, end: at + 1, covered: under })
    }
    return {
      paragraph: number,
      furniture: furniture.includes(number),
      length: end - start,
      covered: stretches.reduce((sum, one) => sum + (one.covered ? one.end - one.start : 0), 0),
      stretches,
    }
  })
}

/** The part of the text that lies under claims, from 0 to 1; furniture left out. */
export function shareCovered(coverage: readonly Pick<CoveredParagraph, 'length' | 'covered' | 'furniture'>[]): number {
  const text = coverage.filter(({ furniture }) => !furniture)
  const length = text.reduce((sum, paragraph) => sum + paragraph.length, 0)
  return length === 0 ? 1 : text.reduce((sum, { covered }) => sum + covered, 0) / length
}
