import { boundsOf, reachOf, type Claim, type ClaimFacet, type FacetCount } from '@whosaid/schema'
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

const DAYS_A_YEAR = 365.2425

/** The years a claim is possibly about, between the first and the last that any of the claims names; more years than this are no facet. */
const MOST_YEARS = 2000

function yearsOf(claims: readonly Claim[]): (claim: Claim) => string[] {
  const bounds = claims.flatMap(({ when }) => (when === null ? [] : [boundsOf(when.edtf)]))
  const named = bounds.flatMap(({ earliest, latest }) => [earliest, latest]).flatMap((day) => (day === null ? [] : [yearOf(day)]))
  const first = named.reduce((least, year) => Math.min(least, year), Infinity)
  const last = named.reduce((most, year) => Math.max(most, year), -Infinity)
  return ({ when }) => {
    if (when === null) return []
    return reachOf(when.edtf).possible.flatMap(([from, to]) => {
      const start = Math.max(first, Number.isFinite(from) ? yearOfDay(from) : first)
      const end = Math.min(last, Number.isFinite(to) ? yearOfDay(to) : last)
      return end - start > MOST_YEARS ? [] : Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => edtfYear(start + index))
    })
  }
}

const yearOf = (day: string): number => Number(/^([+-]?\d+)-\d\d-\d\d$/.exec(day)?.[1])

function yearOfDay(day: number): number {
  const year = new Date(day * 86_400_000).getUTCFullYear()
  return Number.isNaN(year) ? Math.round(1970 + day / DAYS_A_YEAR) : year
}

/** Four digits, or as EDTF writes longer years. */
function edtfYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return digits.length > 4 ? `Y${year}` : `${year < 0 ? '-' : ''}${digits}`
}
