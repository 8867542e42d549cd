import type { Listings, Store } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersOver } from '../support/arbitrary-filter.ts'
import { arbitraryModel } from '../support/arbitrary-model.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { BruteForce, type Read } from '../support/brute-force.ts'
import { CORPORA, everything, keyOf, ORDERS, pageOf, READ, storeOf } from './corpora.ts'

type Paged = Read | 'timeline'

/** Every key, page by page from one end, and what each page says of what lies before and behind it. */
function walked<L extends Paged>(store: Store, listing: L, filter: Listings[L]['filter'], order: Listings[L]['order'], take: number, from: 'start' | 'end'): string[] {
  const total = (store.counts([{ listing, filter }]) as number[])[0]!
  let seen: string[] = []
  for (let more = true; more; ) {
    const [first, last] = [seen[0], seen.at(-1)]
    const edge = from === 'start' ? last !== undefined && { after: last } : first !== undefined && { before: first }
    const page = pageOf(store, { listing, filter, order, take, from, ...edge })
    const [behind, ahead] = from === 'start' ? [page.hasPreviousPage, page.hasNextPage] : [page.hasNextPage, page.hasPreviousPage]
    const keys = page.items.map(keyOf)
    expect(behind).toBe(seen.length > 0)
    expect(keys.length).toBe(Math.min(take, total - seen.length))
    seen = from === 'start' ? [...seen, ...keys] : [...keys, ...seen]
    expect(ahead).toBe(seen.length < total)
    more = ahead
  }
  return seen
}

function expectWhole<L extends Paged>(store: Store, listing: L, filter: Listings[L]['filter'], take: number): void {
  for (const order of ORDERS[listing]) {
    const all = everything(store, listing, filter, order)
    expect(new Set(all).size).toBe(all.length)
    for (const from of ['start', 'end'] as const) expect(walked(store, listing, filter, order, take, from)).toEqual(all)
  }
}

describe.each(CORPORA)('pages of %s', (_name, model) => {
  it.each(READ)('yield each %s once in every order, from either end, at any size and under any filter', (listing) => {
    fc.assert(fc.property(filtersOver(model())[listing], fc.integer({ min: 1, max: 40 }), (filter, take) => expectWhole(storeOf(model()), listing, filter, take)), runs(40))
  })

  it('yield each entry of the timeline once, at any size', () => {
    fc.assert(fc.property(filtersOver(model()).entity, fc.integer({ min: 1, max: 40 }), (about, take) => expectWhole(storeOf(model()), 'timeline', { about }, take)), runs(40))
  })

  it('hold the same items in every order', () => {
    for (const listing of READ) {
      const all = new BruteForce(model()).chosen(listing, {}).map(keyOf).toSorted()
      for (const order of ORDERS[listing]) expect(everything(storeOf(model()), listing, {}, order).toSorted()).toEqual(all)
    }
  })
})

describe('pages of random corpora', () => {
  it.each(READ)('yield each %s once in every order, from either end, at every size', (listing) => {
    fc.assert(fc.property(arbitraryModel, fc.integer({ min: 1, max: 7 }), (model, take) => expectWhole(storeOf(model), listing, {}, take)), runs(60))
  })

  it('between two items hold what lies between them', () => {
    fc.assert(fc.property(arbitraryModel, fc.nat(), fc.nat(), (model, a, b) => {
      const all = everything(storeOf(model), 'entity', {}, 'NAME')
      const [low, high] = [a % all.length, b % all.length].toSorted((x, y) => x - y) as [number, number]
      const page = pageOf(storeOf(model), { listing: 'entity', filter: {}, order: 'NAME', take: 100, from: 'start', after: all[low]!, before: all[high]! })
      expect(page.items.map(keyOf)).toEqual(all.slice(low + 1, Math.max(low + 1, high)))
    }), runs(100))
  })
})
