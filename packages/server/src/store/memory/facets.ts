import type { Claim, ClaimFacet, FacetCount } from '@whosaid/schema'
import type { Bits } from './bits.ts'
import type { Corpus } from './corpus.ts'

const VALUES: Readonly<Record<ClaimFacet, (claim: Claim) => readonly string[]>> = {
  kind: ({ kind }) => [kind],
  mode: ({ mode }) => [mode],
  article: ({ article }) => [article],
  speaker: ({ speaker }) => [speaker],
  about: ({ about }) => about,
  unit: ({ quantities }) => quantities.map(({ unit }) => unit),
  measure: ({ quantities }) => quantities.map(({ measure }) => measure),
}

/** How many of the chosen claims have each value of a facet, most first, then by value. A claim counts once for a value. */
export function facetCounts({ claims }: Corpus, chosen: Bits, facet: ClaimFacet): FacetCount[] {
  const counts = new Map<string, number>()
  for (const ordinal of chosen) {
    for (const value of new Set(VALUES[facet](claims.items[ordinal]!))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
