import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { graphqlHandler } from '../../packages/server/src/http/graphql.ts'
import { knownDocuments } from '../../packages/server/src/http/known-documents.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { realModel } from '../support/real-content.ts'

/** As `serve` configures it. */
const handler = graphqlHandler({ catalog: () => catalogOf(memoryStore(realModel())), report: () => {}, documents: knownDocuments })
const audits = serverAudits({
  url: 'http://localhost/graphql',
  fetchFn: async (input: string, init?: RequestInit) => handler.fetch(new Request(input, init)),
})

test('there are 61 audits', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
  const result = await audit.fn()
  expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok')
})
