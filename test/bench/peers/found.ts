import type { Claim } from '@whosaid/schema'
import type { Records } from './records.ts'

export interface ListFilter {
  readonly about?: { readonly slug?: { readonly eq?: string } }
  readonly kind?: { readonly eq?: string }
  readonly published?: { readonly possiblyDuring?: string }
}

/** Claims that fit, by a look at each: the test that lets the fewest through comes first. */
export function scan({ allClaims, articles }: Records, { about, kind, published }: ListFilter): Claim[] {
  const [subject, kindWanted] = [about?.slug?.eq, kind?.eq]
  const [from = '', until = ''] = published?.possiblyDuring?.split('/') ?? ['', '~']
  // Articles name the day they appeared; a month ends after all its days.
  const last = `${until}~`
  const found: Claim[] = []
  for (const claim of allClaims) {
    if (kindWanted !== undefined && claim.kind !== kindWanted) continue
    if (subject !== undefined && !claim.about.includes(subject)) continue
    const day = articles.get(claim.article)?.published?.edtf ?? ''
    if (from <= day && day <= last) found.push(claim)
  }
  return found
}

export interface FacetCount {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Counts by value, most first, then by value; only those that are shown get a label. */
export function counted(claims: readonly Claim[], valuesOf: (claim: Claim) => readonly string[], label: (value: string) => string, first = 1000): FacetCount[] {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    const values = valuesOf(claim)
    // Hardly a claim has a value twice: only then is it worth a set.
    for (const value of values.length > 1 ? new Set(values) : values) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, first)
    .map(([value, count]) => ({ value, label: label(value), count }))
}
