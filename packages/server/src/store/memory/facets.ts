import { boundsOf, kindNamed, reachOf, type ClaimFacet, type Entity, type FacetCount } from '@whosaid/schema'
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

/** When claims lie further apart than this, only the years they name are counted: nobody wants ten thousand years of an open date. */
const MOST_YEARS = 2000

/** From how many claims are about a date, how many are possibly about a year, among those between the first and the last that any names. */
function yearCounts(dates: readonly FacetCount[]): FacetCount[] {
  const named = new Set(dates.flatMap(({ value }) => Object.values(boundsOf(value))).flatMap((day: string | null) => (day === null ? [] : [yearOf(day)])))
  const sorted = [...named].toSorted((a, b) => a - b)
  const [first = 0, last = -1] = [sorted[0], sorted.at(-1)]
  const years = last - first > MOST_YEARS ? sorted : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const counts = new Map<number, number>()
  for (const { value, count } of dates) {
    const spans = reachOf(value).possible.map(([from, to]) => [yearOfDay(from), yearOfDay(to)] as const)
    for (const year of years) {
      if (spans.some(([from, to]) => from <= year && year <= to)) counts.set(year, (counts.get(year) ?? 0) + count)
    }
  }
  return [...counts].map(([year, count]) => ({ value: edtfYear(year), count })).toSorted(mostFirst)
}

const yearOf = (day: string): number => Number(/^([+-]?\d+)-\d\d-\d\d$/.exec(day)?.[1])

function yearOfDay(day: number): number {
  return Number.isFinite(day) ? new Date(day * 86_400_000).getUTCFullYear() : day
}

/** Four digits, or as EDTF writes longer years. */
function edtfYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return digits.length > 4 ? `Y${year}` : `${year < 0 ? '-' : ''}${digits}`
}
