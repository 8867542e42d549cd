import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Api } from '../support/api.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { CASES, mutated, oddText, TIMEOUT } from './cases.ts'

const api = Api.over(fixtureModel())
const honest = [
  '{"query":"{ content { claims } }"}',
  '{"query":"query A($first: Int) { claims(first: $first) { nodes { slug speaker { name } } } }","variables":{"first":2},"operationName":"A"}',
  '{"query":"{ node(id: \\"x\\") { id } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
]
const bodies = fc.oneof({ weight: 5, arbitrary: mutated(honest) }, { weight: 1, arbitrary: fc.json() }, { weight: 1, arbitrary: oddText })
const types = fc.constantFrom('application/json', 'application/json; charset=utf-8', 'application/graphql', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', '')

test('any body is answered below 500, without a trace of internals', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, fc.oneof({ weight: 5, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: types }), async (body, type) => {
      const { status, text, errors } = await api.post(body, { 'content-type': type })
      expect(status).toBeLessThan(500)
      expect(text).not.toMatch(/node_modules|\.ts:\d+|at .* \(/)
      expect(errors.map(({ extensions }) => extensions?.['code'])).not.toContain('INTERNAL')
    }),
    CASES,
  )
  expect(api.reported).toEqual([])
}, TIMEOUT)
