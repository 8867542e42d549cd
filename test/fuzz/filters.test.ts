import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { Api } from '../support/api.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { CASES, oddText, TIMEOUT } from './cases.ts'

const api = Api.over(fixtureModel())
const NAMES = ['and', 'or', 'not', 'article', 'slug', 'kind', 'mode', 'assertion', 'speaker', 'attributedTo', 'about', 'when', 'uttered', 'recorded', 'published', 'quantity', 'relation', 'text', 'eq', 'in', 'notIn', 'name', 'affiliatedWith', 'nested', 'inferred', 'claims', 'certainlyDuring', 'possiblyDuring', 'range', 'unit', 'min', 'max', 'type', 'direction', '__proto__', 'constructor']
const filters: Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'value' },
    oddText, fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 'ESTIMATE', 'OUT', '2016-03-22', '2016/..', 'km2', 'harbour-fire', 'dock-union'), fc.integer(), fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 4 }),
  ),
})).value

const QUERIES = [
  'query ($filter: ClaimFilter) { claims(filter: $filter, first: 3) { totalCount nodes { slug } facets { kind { value count } } } }',
  'query ($filter: EntityFilter) { entities(filter: $filter, first: 3) { totalCount nodes { slug } } }',
  'query ($filter: ArticleFilter) { articles(filter: $filter, first: 3) { totalCount nodes { slug } } }',
  'query ($filter: QuantityFilter) { quantities(filter: $filter, first: 3) { totalCount nodes { text } } }',
]

test('any value for a filter is answered or refused, and never a fault of the service', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...QUERIES), fc.dictionary(fc.constantFrom(...NAMES), filters, { maxKeys: 3 }), async (query, filter) => {
      const { status, errors } = await api.ask(query, { filter })
      expect([200, 400]).toContain(status)
      expect(errors.map(({ extensions }) => extensions?.['code'])).not.toContain('INTERNAL')
    }),
    CASES,
  )
  expect(api.reported).toEqual([])
}, TIMEOUT)
