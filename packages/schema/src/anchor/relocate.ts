import type { Anchor } from '../claim/evidence.ts'
import type { Article, Claim, Evidence } from '../model.ts'
import { spanHash, type SourceText } from './document.ts'
import { findSpans } from './find-spans.ts'
import { betweenNeighbours, type Known } from './neighbours.ts'
import { carriedOver } from './carried-over.ts'

/**
 * What became of an anchor in another edition of its source:
 * `holds` in its place; `moved`, the same text elsewhere; `repeated`, the same text in several places, of which the likeliest is given;
 * `changed`, another text that by what stands around it has taken its place; `lost`.
 */
export interface Fate {
  readonly claim: string
  /** Which of the claim's spans, from 0. */
  readonly index: number
  readonly was: Evidence
  readonly fate: 'holds' | 'moved' | 'repeated' | 'changed' | 'lost'
  /** The anchor that is proposed; none for one that is lost. */
  readonly now: Anchor | null
}

export interface Relocations {
  readonly fates: readonly Fate[]
  /** How many anchors' texts stand in the source, from 0 to 1: near 1 for another edition, near 0 for another text. */
  readonly share: number
}

/** From here on a source counts as another edition of the one that was annotated, and not as another text. */
export const EDITION = 0.5

/**
 * Looks for every anchor of an article in a source that is not, or not any more, the one that was annotated.
 * @param former - the source as it was annotated, where somebody still has it: then changed passages are found by their words
 */
export function relocate(article: Article, claims: readonly Claim[], source: SourceText, former?: SourceText, tell?: (done: number, all: number) => void): Relocations {
  const anchors = claims.flatMap(({ slug, evidence }) => evidence.map((was, index) => ({ claim: slug, index, was })))
  const holding = anchors.filter(({ was }) => holds(was, source))
  const failing = anchors.filter(({ was }) => !holds(was, source))
  const places = findSpans(source, failing.map(({ was }) => was), tell)
  const only = (was: Evidence): number | undefined => (places.get(was.sha256)?.length === 1 ? places.get(was.sha256)?.[0] : undefined)
  const known: Known[] = [
    ...holding.map(({ was }) => ({ was, start: was.start })),
    ...failing.flatMap(({ was }) => {
      const start = only(was)
      return start === undefined ? [] : [{ was, start }]
    }),
  ]
  // Once the file names this very source, old offsets stand beside new ones, and nothing can be told from their distances.
  const mixed = article.source.sha256 === source.sha256
  const fates = anchors.map(({ claim, index, was }): Fate => {
    if (holds(was, source)) return { claim, index, was, fate: 'holds', now: was }
    const starts = places.get(was.sha256)
    if (starts !== undefined) {
      const [start = 0] = starts.toSorted((a, b) => Math.abs(a - expected(was, known)) - Math.abs(b - expected(was, known)))
      return { claim, index, was, fate: starts.length === 1 ? 'moved' : 'repeated', now: anchorAt(source, start, start + was.end - was.start) }
    }
    const extent = former !== undefined ? carriedOver(was, former, source) : mixed ? undefined : betweenNeighbours(was, known, article.source.length, source)
    const now = extent === undefined ? null : anchorAt(source, ...extent)
    return { claim, index, was, fate: now === null ? 'lost' : 'changed', now }
  })
  const standing = fates.filter(({ fate }) => fate !== 'lost' && (fate !== 'changed' || former !== undefined))
  return { fates, share: anchors.length === 0 ? 0 : standing.length / anchors.length }
}

export function holds({ paragraph, start, end, sha256 }: Evidence, source: SourceText): boolean {
  const extent = source.paragraphs[paragraph - 1]
  return extent !== undefined && start >= extent.start && end <= extent.end && spanHash(source, start, end) === sha256
}

/** Where a span would begin if it had moved as far as the nearest that is known. */
function expected({ start }: Evidence, known: readonly Known[]): number {
  const [nearest] = known.toSorted((a, b) => Math.abs(a.was.start - start) - Math.abs(b.was.start - start))
  return nearest === undefined ? start : start + nearest.start - nearest.was.start
}

/** The anchor of a span; none where it is not within one paragraph. */
function anchorAt(source: SourceText, start: number, end: number): Anchor | null {
  const paragraph = source.paragraphs.find((one) => start >= one.start && end <= one.end)
  return paragraph === undefined || start >= end ? null : { paragraph: paragraph.number, start, end, sha256: spanHash(source, start, end) }
}
