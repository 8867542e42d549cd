import { voices, type Voice } from '../src/order.ts'
import type { Article, Claim } from '../src/linked.ts'
import { markOf, type Mark } from './mark.ts'
import { spread } from './lanes.ts'

/** A stretch of the source, in percent of its length: the staff is as wide as the page lets it be. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Bar {
  readonly claim: Claim
  readonly mark: Mark
  readonly stretches: readonly Stretch[]
  /** 0 at the top; bars of one row that would cover each other lie in different lanes. */
  readonly lane: number
}

export interface Row {
  readonly source: Voice['source']
  readonly bars: readonly Bar[]
  readonly lanes: number
}

export interface Score {
  readonly rows: readonly Row[]
  readonly sections: readonly { readonly section: Article['sections'][number]; readonly at: number }[]
  readonly paragraphs: readonly { readonly number: number; readonly at: number }[]
}

/** A stretch of a few characters would vanish on a phone. */
const THINNEST = 0.6

/** The source from its first character to its last, one row for each speaker, the byline first. */
export function score(article: Article): Score {
  const rows = voices(article)
    .map(({ source, claims }) => ({ source, bars: bars(claims.said) }))
    .filter((row) => row.bars.length > 0)
    .map((row) => ({ ...row, lanes: 1 + Math.max(...row.bars.map(({ lane }) => lane)) }))
  const [own, others] = [rows.filter(({ source }) => source.kind === 'byline'), rows.filter(({ source }) => source.kind !== 'byline')]
  return { rows: [...own, ...others], sections: sections(article), paragraphs: paragraphs(article) }
}

export function stretches({ evidence, article: { source } }: Claim): readonly Stretch[] {
  return evidence.map(({ start, end }) => {
    const from = Math.min(percent(start, source.length), 100 - THINNEST)
    return { from, to: Math.min(100, Math.max(percent(end, source.length), from + THINNEST)) }
  })
}

function bars(claims: readonly Claim[]): readonly Bar[] {
  const drawn = claims.map((claim) => ({ claim, mark: markOf(claim), stretches: stretches(claim) })).filter((bar) => bar.stretches.length > 0)
  const lanes = spread(drawn.map((bar) => ({ from: Math.min(...bar.stretches.map(({ from }) => from)), to: Math.max(...bar.stretches.map(({ to }) => to)) })))
  return drawn.map((bar, index) => ({ ...bar, lane: lanes[index] ?? 0 }))
}

/** A section begins, as far as is known, where the first of its claims rests. */
function sections({ sections: all, claims, source }: Article): Score['sections'] {
  return all.flatMap((section) => {
    const spans = claims.filter((claim) => claim.section?.slug === section.slug).flatMap(({ evidence }) => evidence.slice(0, 1))
    return spans.length === 0 ? [] : [{ section, at: percent(Math.min(...spans.map(({ start }) => start)), source.length) }]
  })
}

/** So does a paragraph: those on which nothing rests have no known place. */
function paragraphs({ claims, source }: Article): Score['paragraphs'] {
  const starts = new Map<number, number>()
  for (const { paragraph, start } of claims.flatMap(({ evidence }) => evidence)) starts.set(paragraph, Math.min(start, starts.get(paragraph) ?? start))
  return [...starts].toSorted(([a], [b]) => a - b).map(([number, start]) => ({ number, at: percent(start, source.length) }))
}

function percent(offset: number, length: number): number {
  return length === 0 ? 0 : (Math.min(offset, length) / length) * 100
}
