import type { Listings, Model, Page, PageRequest, Store } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryModel } from './arbitrary-model.ts'
import { filtersOver } from './arbitrary-filter.ts'
import { BruteForce } from './brute-force.ts'
import { fixtureModel } from './content-fixture.ts'
import { realModel } from './real-content.ts'
import { lookups } from './store-lookups.ts'

/** Makes a store that holds a model. */
export type StoreFactory = (model: Model) => Store | Promise<Store>

/** The listings whose filters the brute force reads. */
const LISTINGS = ['article', 'claim', 'entity'] as const
type Listed = (typeof LISTINGS)[number]
const ORDERS: { readonly [L in Listed]: readonly Listings[L]['order'][] } = {
  article: ['NEWEST', 'OLDEST', 'TITLE'], claim: ['ARTICLE_POSITION', 'NEWEST', 'OLDEST'], entity: ['NAME', 'MOST_CLAIMS'],
}
/** What a claim has exactly one of, so that the counts add up to all claims. */
const ONE_EACH = ['kind', 'mode', 'article', 'speaker'] as const
const FACETS = ['kind', 'mode', 'article', 'speaker', 'about', 'unit', 'measure'] as const
/** Fields that entities are counted by, with the slugs that stand in them. */
const COUNTED: readonly { readonly kind: string; readonly field: string; readonly values: (value: unknown) => readonly string[] }[] = [
  { kind: 'place', field: 'within', values: (value) => [value as string] },
  { kind: 'event', field: 'places', values: (value) => value as string[] },
  { kind: 'person', field: 'affiliations', values: (value) => (value as { values: { organization?: string } }[]).flatMap(({ values: { organization } }) => organization ?? []) },
]
const keyOf = (record: Listings[Listed]['record']): string => (record.type === 'claim' ? record.key : record.slug)
const keysOf = (records: readonly Listings[Listed]['record'][]): string[] => records.map(keyOf)

async function pageOf<L extends Listed>(store: Store, request: PageRequest<L>): Promise<Page<L>> {
  const [page] = await store.pages([request])
  if (page === undefined) throw new Error('no page was given for a request')
  return page
}

/** What every store must do, whatever it is made of. */
export function storeContract(name: string, factory: StoreFactory): void {
  describe(`${name}, as every store,`, () => {
    lookups(factory)

    it.each([['the fixture', fixtureModel(), 300], ["the repository's content", realModel(), 60]] as const)('answers random filters over %s as a reading of every record does', async (_name, model, numRuns) => {
      const store = await factory(model)
      await expectAgreement(model, store, numRuns)
    })

    it('answers random filters over random content as a reading of every record does', async () => {
      await fc.assert(fc.asyncProperty(arbitraryModel, async (model) => {
        await expectAgreement(model, await factory(model), 5)
      }), { numRuns: 60 })
    })

    it.each(LISTINGS)('pages through every %s once, both ways, at every size', async (listing) => {
      const model = fixtureModel()
      const store = await factory(model)
      for (const order of ORDERS[listing]) {
        const all = keysOf((await pageOf(store, { listing, filter: {}, order, take: 100, from: 'start' })).items)
        expect(all.toSorted()).toEqual(keysOf(new BruteForce(model).chosen(listing, {})).toSorted())
        for (let take = 1; take <= all.length + 1; take++) {
          await walks(store, { listing, filter: {}, order, take }, all)
        }
      }
    })

    it('pages within a filter and between two items', async () => {
      const store = await factory(fixtureModel())
      const filter = { article: { eq: 'harbour-fire' } }
      const ends = { after: 'harbour-fire/warehouse-burnt', before: 'harbour-fire/union-blamed' }
      const request = { listing: 'claim', filter, order: 'ARTICLE_POSITION', ...ends } as const
      const whole = await pageOf(store, { ...request, take: 10, from: 'start' })
      expect([keysOf(whole.items), whole.hasPreviousPage, whole.hasNextPage]).toEqual([['harbour-fire/area-burnt', 'harbour-fire/cranes-unsafe', 'harbour-fire/was-it-arson'], true, true])
      const last = await pageOf(store, { ...request, take: 1, from: 'end' })
      expect([keysOf(last.items), last.hasPreviousPage, last.hasNextPage]).toEqual([['harbour-fire/was-it-arson'], true, true])
      const none = await pageOf(store, { ...request, take: 0, from: 'start' })
      expect([none.items, none.hasNextPage]).toEqual([[], true])
      const crossed = await pageOf(store, { ...request, after: ends.before, before: ends.after, take: 5, from: 'start' })
      expect(crossed.items).toEqual([])
    })

    it('refuses a key that its content does not hold', async () => {
      const store = await factory(fixtureModel())
      const request = { listing: 'claim', filter: {}, order: 'ARTICLE_POSITION', take: 5, from: 'start', after: 'harbour-fire/no-such-claim' } as const
      await expect((async () => store.pages([request]))()).rejects.toThrow(expect.objectContaining({ name: 'UnknownKey' }))
    })

    it.each(ONE_EACH)('counts by %s every claim once', async (facet) => {
      const model = fixtureModel()
      const [counts = []] = await (await factory(model)).facets([{ filter: {}, facet }])
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(model.claims.length)
    })

    it.each(FACETS)('counts by %s as the filter for each value counts', async (facet) => {
      const model = fixtureModel()
      const store = await factory(model)
      const [counts = []] = await store.facets([{ filter: {}, facet }])
      const sorted = counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      expect(counts).toEqual(sorted)
      expect(counts.length).toBeGreaterThan(0)
      for (const { value, count } of counts) expect(count).toBe(countBy(model, facet, value))
    })

    it.each(COUNTED)('counts entities by $kind.$field as a reading of every record does', async ({ kind, field, values }) => {
      const model = realModel()
      const store = await factory(model)
      for (const filter of [{}, { kind: { eq: kind } }, { claims: {} }]) {
        const read = new BruteForce(model).chosen('entity', filter).flatMap((entity) => {
          const value = entity.kind === kind ? entity.fields[field] : undefined
          return value === undefined ? [] : [...new Set(values(value))]
        })
        const counts = [...Map.groupBy(read, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
        const [found] = await store.fieldFacets([{ filter, kind, field }])
        expect(found).toEqual(counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)))
      }
    })
  })
}

function countBy(model: Model, facet: (typeof FACETS)[number], value: string): number {
  return model.claims.filter((claim) => {
    switch (facet) {
      case 'about': return claim.about.includes(value)
      case 'unit': return claim.quantities.some(({ unit }) => unit === value)
      case 'measure': return claim.quantities.some(({ measure }) => measure === value)
      default: return claim[facet] === value
    }
  }).length
}

async function expectAgreement(model: Model, store: Store, numRuns: number): Promise<void> {
  const brute = new BruteForce(model)
  const filters = filtersOver(model)
  for (const listing of LISTINGS) {
    const property = fc.asyncProperty(filters[listing], async (filter) => {
      const expected = keysOf(brute.chosen(listing, filter))
      const { items } = await pageOf(store, { listing, filter, order: ORDERS[listing][0]!, take: 10_000, from: 'start' })
      expect(keysOf(items).toSorted()).toEqual(expected.toSorted())
      expect(await store.counts([{ listing, filter }])).toEqual([expected.length])
    })
    await fc.assert(property, { numRuns })
  }
}

/** Goes through a list page by page from both ends, and holds what the pages say of one another against the list. */
async function walks<L extends Listed>(store: Store, request: Omit<PageRequest<L>, 'from'>, all: readonly string[]): Promise<void> {
  for (const from of ['start', 'end'] as const) {
    let seen: string[] = []
    for (let more = true; more; ) {
      const edge = from === 'start' ? { after: seen.at(-1) } : { before: seen[0] }
      const page = await pageOf(store, { ...request, from, ...(seen.length > 0 && edge) } as PageRequest<L>)
      const [behind, ahead] = from === 'start' ? [page.hasPreviousPage, page.hasNextPage] : [page.hasNextPage, page.hasPreviousPage]
      expect(behind).toBe(seen.length > 0)
      expect(page.items.length).toBe(Math.min(request.take, all.length - seen.length))
      seen = from === 'start' ? [...seen, ...keysOf(page.items)] : [...keysOf(page.items), ...seen]
      expect(ahead).toBe(seen.length < all.length)
      more = ahead
    }
    expect(seen).toEqual(all)
  }
}
