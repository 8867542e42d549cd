import { boundsOf, kindNamed, reachOf, type Claim, type ClaimFacet, type Entity, type FacetCount } from '@whosaid/schema'
import type { Bits } from './bits.ts'
import type { Corpus } from './corpus.ts'

const VALUES: Readonly<Record<Exclude<ClaimFacet, 'year'>, (claim: Claim) => readonly string[]>> = {
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
  const items = Array.from(chosen, (ordinal) => claims.items[ordinal]!)
  return facet === 'year' ? counted(items, yearsOf(items)) : counted(items, VALUES[facet])
}

/** Counts items by value, most first, then by value. */
export function counted<Item>(items: Iterable<Item>, valuesOf: (item: Item) => Iterable<string>): FacetCount[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** What an entity counts for in a facet of its kind: the words and the slugs that its field holds. */
export function fieldValues({ kind, fields }: Entity, wanted: string, field: string): string[] {
  const value = fields[field]
  if (kind !== wanted || value === undefined) return []
  return (kindNamed(kind).fields[field]?.counts?.(value) ?? []).map((part) => (typeof part === 'string' ? part : part.entity))
}

/** When claims lie further apart than this, only the years they name are counted: nobody wants ten thousand years of an open date. */
const MOST_YEARS = 2000

/** The years a claim is possibly about, among those between the first and the last that any of the claims names. */
function yearsOf(claims: readonly Claim[]): (claim: Claim) => string[] {
  const bounds = claims.flatMap(({ when }) => (when === null ? [] : [boundsOf(when.edtf)]))
  const named = new Set(bounds.flatMap(({ earliest, latest }) => [earliest, latest]).flatMap((day) => (day === null ? [] : [yearOf(day)])))
  const sorted = [...named].toSorted((a, b) => a - b)
  const [first = 0, last = -1] = [sorted[0], sorted.at(-1)]
  const years = last - first > MOST_YEARS ? sorted : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return ({ when }) => {
    if (when === null) return []
    const spans = reachOf(when.edtf).possible.map(([from, to]) => [yearOfDay(from), yearOfDay(to)] as const)
    return years.filter((year) => spans.some(([from, to]) => from <= year && year <= to)).map(edtfYear)
  }
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
