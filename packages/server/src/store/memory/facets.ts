import { kindNamed, type ClaimFacet, type Entity, type FacetCount } from '@whosaid/schema'
import { yearCounts } from '../year-counts.ts'
import type { Corpus } from './corpus.ts'
import type { Ordinals } from './sets/ordinals.ts'
import { WordCounts } from './word-counts.ts'

/** How many of the chosen claims have each value of a facet, most first, then by value. A claim counts once for a value. */
export function facetsOf(corpus: Corpus): (chosen: Ordinals, facet: ClaimFacet) => FacetCount[] {
  const { claim, subject, figure } = corpus.tables
  const counts = new WordCounts(corpus.words)
  // Lists are asked for without any filter most of all, and that set is always the same.
  const known = new WeakMap<Ordinals, Map<ClaimFacet, FacetCount[]>>()

  const count = (chosen: Ordinals, facet: ClaimFacet): FacetCount[] => {
    switch (facet) {
      case 'kind': return counts.ofColumn(chosen, claim.kind)
      case 'mode': return counts.ofColumn(chosen, claim.mode)
      case 'speaker': return counts.ofColumn(chosen, claim.speaker)
      case 'article': return articleCounts(corpus, chosen)
      case 'about': return counts.ofLists(chosen, claim.about, subject.entity)
      case 'unit': return counts.ofLists(chosen, claim.quantities, figure.unit)
      case 'measure': return counts.ofLists(chosen, claim.quantities, figure.measure)
      case 'year': return yearCounts(counts.ofColumn(chosen, claim.when))
    }
  }
  return (chosen, facet) => {
    const facets = known.get(chosen) ?? new Map<ClaimFacet, FacetCount[]>()
    known.set(chosen, facets)
    const found = facets.get(facet) ?? count(chosen, facet)
    facets.set(facet, found)
    return found
  }
}

/** Claims stand by article, and articles by slug: what is counted is counted in order. */
function articleCounts({ words, tables: { article }, layout: { articleOfClaim } }: Corpus, chosen: Ordinals): FacetCount[] {
  const found: { value: string; count: number }[] = []
  let last = -1
  chosen.forEach((ordinal) => {
    const at = articleOfClaim[ordinal]!
    if (at === last) found.at(-1)!.count++
    else found.push({ value: words.at(article.slug[at]!), count: 1 })
    last = at
  })
  return found.toSorted((a, b) => b.count - a.count)
}

/** Counts items by value, most first, then by value. */
export function counted<Item>(items: Iterable<Item>, valuesOf: (item: Item) => Iterable<string>): FacetCount[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted(mostFirst)
}

const mostFirst = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1)

/** What an entity counts for in a facet of its kind: the words and the slugs that its field holds. */
export function fieldValues({ kind, fields }: Entity, wanted: string, field: string): string[] {
  const value = fields[field]
  if (kind !== wanted || value === undefined) return []
  return (kindNamed(kind).fields[field]?.counts?.(value) ?? []).map((part) => (typeof part === 'string' ? part : part.entity))
}
