import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownDocuments } from '../../../packages/server/src/http/known-documents.ts'
import { Lane } from '../../../packages/server/src/http/lane/lane.ts'
import { catalogOf } from '../../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../../packages/server/src/store/memory/store.ts'
import { realModel } from '../../support/real-content.ts'
import { Served } from '../../support/served-lane.ts'

/** As `serve` configures it, on a port. */
const catalog = catalogOf(memoryStore(realModel()))
const lane = new Lane({ catalog: () => catalog, report: () => {}, documents: knownDocuments })
let served: Served
beforeAll(async () => {
  served = await Served.at(lane.handle)
})
afterAll(() => {
  served.close()
})

const audits = serverAudits({ url: () => `http://127.0.0.1:${served.port}/graphql`, fetchFn: fetch })

test('there are 61 audits', () => {
  expect(audits).toHaveLength(61)
})

// Each as often as it takes to be answered by Yoga, by the compiled document and by kept bytes.
test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
  for (let time = 0; time < 4; time++) {
    const result = await audit.fn()
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok')
  }
})

test('all ways were taken', () => {
  expect(Object.entries(lane.counts).filter(([way, count]) => count === 0 && way !== 'refused')).toEqual([])
})
