import { expect, it } from 'vitest'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { storeContract } from '../support/store-contract.ts'

storeContract('the store in memory', (model) => memoryStore(model))

it('answers at once, never by promise', () => {
  const store = memoryStore(fixtureModel())
  expect(store.synchronous).toBe(true)
  expect(Array.isArray(store.articles(['harbour-fire']))).toBe(true)
  expect(Array.isArray(store.counts([{ listing: 'claim', filter: {} }]))).toBe(true)
})

it('takes the version it is told instead of computing it', () => {
  expect(memoryStore(fixtureModel(), 'f'.repeat(32)).content.version).toBe('f'.repeat(32))
})
