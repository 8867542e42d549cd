import { describe, expect, it } from 'vitest'
import type { Store } from '@whosaid/schema'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { realModel } from '../support/real-content.ts'
import { Counter, goldenQueries, type Figures } from './counts.ts'
import { grown, readExpected } from './expected.ts'

/** A synchronous store needs none for any item: what is left is for what runs once a request. */
const PROMISES_AT_MOST = 8

const counter = new Counter()
const expected = readExpected()

describe('a golden query', () => {
  const queries = goldenQueries()

  it('is expected for each that there is', () => {
    expect(Object.keys(expected), 'npm run guard:update writes the figures of new queries').toEqual([...queries.keys()])
  })

  it.each([...queries])('%s takes no more work than before', async (name, query) => {
    const figures = await counter.figures(query)
    // A figure that fell passes: the next update takes it down.
    expect(grown(name, figures, expected[name] ?? figures), 'this takes more than before: look for what asks twice; where more is meant, commit what `npm run guard:update` writes, with the reason').toEqual([])
    expect(figures.promises, 'the memory store answers at once: no item of an answer may cost a promise').toBeLessThanOrEqual(PROMISES_AT_MOST)
  })
})

describe('the counting', () => {
  const ONE: Figures = { resolvers: 3, promises: 0, store: { claims: 2 } }

  it('names each figure that grew, and none that fell', () => {
    expect(grown('query', { resolvers: 4, promises: 1, store: { claims: 1, sources: 1 } }, ONE)).toEqual(['query: calls of resolvers 3 → 4', 'query: promises 0 → 1', 'query: questions to store.sources 0 → 1'])
    expect(grown('query', ONE, ONE)).toEqual([])
  })

  it('sees the promises of a store that answers by promise', async () => {
    const { promises, store } = await new Counter(byPromise(memoryStore(realModel()))).figures('{ claims(first: 20) { nodes { speaker { name } } } }')
    expect(promises).toBeGreaterThan(PROMISES_AT_MOST)
    expect(store['pages']).toBe(1)
  })
})

function byPromise(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      if (name === 'synchronous') return false
      const value: unknown = Reflect.get(target, name, receiver)
      return typeof value === 'function' ? async (...args: readonly unknown[]) => Reflect.apply(value, target, args) as unknown : value
    },
  })
}
