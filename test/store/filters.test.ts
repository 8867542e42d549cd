import type { Model } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersOver } from '../support/arbitrary-filter.ts'
import { arbitraryModel } from '../support/arbitrary-model.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { BruteForce, type Read } from '../support/brute-force.ts'
import { CORPORA, everything, keyOf, ORDERS, READ, storeOf } from './corpora.ts'

/** Holds random filters of one listing against a reading of every record, and says how many of them chose something. */
function expectAgreement(model: Model, listing: Read, numRuns: number): { asked: number; chose: number } {
  const [brute, store] = [new BruteForce(model), storeOf(model)]
  const tally = { asked: 0, chose: 0 }
  fc.assert(fc.property(filtersOver(model)[listing], (filter) => {
    const expected = brute.chosen(listing, filter).map(keyOf)
    expect(everything(store, listing, filter, ORDERS[listing][0]!).toSorted()).toEqual(expected.toSorted())
    expect(store.counts([{ listing, filter }])).toEqual([expected.length])
    tally.asked++
    tally.chose += Number(expected.length > 0)
  }), runs(numRuns))
  return tally
}

describe.each(CORPORA)('random filters over %s', (_name, model) => {
  it.each(READ)('choose every %s that a reading of the records chooses, and no other', (listing) => {
    const { asked, chose } = expectAgreement(model(), listing, 400)
    // A filter that chooses nothing proves little.
    expect(chose / asked).toBeGreaterThan(2 / 3)
  })
})

describe('random filters over random corpora', () => {
  it.each(READ)('choose every %s that a reading of the records chooses, and no other', (listing) => {
    fc.assert(fc.property(arbitraryModel, (model) => {
      expectAgreement(model, listing, 12)
    }), runs(60))
  })
})
