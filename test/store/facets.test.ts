import type { Claim, ClaimFacet, ClaimFilter, FacetCount, Model } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersOver } from '../support/arbitrary-filter.ts'
import { arbitraryModel } from '../support/arbitrary-model.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { BruteForce } from '../support/brute-force.ts'
import { CORPORA, storeOf } from './corpora.ts'

const VALUES: Readonly<Record<Exclude<ClaimFacet, 'year'>, (claim: Claim) => readonly string[]>> = {
  kind: ({ kind }) => [kind], mode: ({ mode }) => [mode], article: ({ article }) => [article], speaker: ({ speaker }) => [speaker], about: ({ about }) => about,
  unit: ({ quantities }) => quantities.map(({ unit }) => unit), measure: ({ quantities }) => quantities.map(({ measure }) => measure),
}
const FACETS = Object.entries(VALUES) as [keyof typeof VALUES, (typeof VALUES)['kind']][]

const mostFirst = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1)
const countsOf = (model: Model, filter: ClaimFilter, facet: ClaimFacet): readonly FacetCount[] => (storeOf(model).facets([{ filter, facet }]) as (readonly FacetCount[])[])[0]!

function expectFacets(model: Model, filter: ClaimFilter): void {
  const claims = new BruteForce(model).chosen('claim', filter)
  for (const [facet, valuesOf] of FACETS) {
    const values = [...new Set(claims.flatMap(valuesOf))]
    const expected = values.map((value) => ({ value, count: claims.filter((claim) => valuesOf(claim).includes(value)).length }))
    expect(countsOf(model, filter, facet)).toEqual(expected.toSorted(mostFirst))
  }
}

function expectYears(model: Model, filter: ClaimFilter): void {
  const years = countsOf(model, filter, 'year')
  expect(years).toEqual(years.toSorted(mostFirst))
  const totals = storeOf(model).counts(years.map(({ value }) => ({ listing: 'claim', filter: { and: [filter, { when: { possiblyDuring: value } }] } })))
  expect(years.map(({ value, count }) => `${value} ${count}`)).toEqual(years.map(({ value }, index) => `${value} ${(totals as number[])[index]}`))
}

describe.each(CORPORA)('facets of %s', (_name, model) => {
  it('count what the claims under a random filter have, most first', () => {
    fc.assert(fc.property(filtersOver(model()).claim, (filter) => expectFacets(model(), filter)), runs(60))
  })

  it('count for a year as many as are possibly during it', () => {
    expectYears(model(), {})
    for (const { slug } of model().articles) expectYears(model(), { article: { eq: slug } })
  })

  it('count entities by kind, which sum up to all that a filter chooses', () => {
    fc.assert(fc.property(filtersOver(model()).entity, (filter) => {
      const [kinds = []] = storeOf(model()).entityKinds([filter]) as (readonly FacetCount[])[]
      const chosen = new BruteForce(model()).chosen('entity', filter)
      expect(kinds).toEqual([...Map.groupBy(chosen, ({ kind }) => kind)].map(([value, some]) => ({ value, count: some.length })).toSorted(mostFirst))
    }), runs(40))
  })
})

describe('facets of random corpora', () => {
  it('count what the claims have, most first', () => {
    fc.assert(fc.property(arbitraryModel, (model) => expectFacets(model, {})), runs(60))
  })

  it('count for a year as many as are possibly during it', () => {
    fc.assert(fc.property(arbitraryModel, (model) => expectYears(model, {})), runs(40))
  })
})
