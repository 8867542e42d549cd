import { afterEach, describe, expect, it } from 'vitest'
import type { Store } from '@whosaid/schema'
import { MAX_DOCUMENTS } from '../../../packages/server/src/http/limits.ts'
import { Lane } from '../../../packages/server/src/http/lane/lane.ts'
import { SCHEMA_VERSION } from '../../../packages/server/src/http/schema-version.ts'
import { catalogOf, type Catalog } from '../../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../../packages/server/src/store/memory/store.ts'
import { fixtureModel } from '../../support/content-fixture.ts'
import { Served } from '../../support/served-lane.ts'

const [OLD, NEW] = ['a'.repeat(32), 'b'.repeat(32)]
const store = (version: string): Store => memoryStore(fixtureModel(), version)
const QUERY = '{ content { version } claims(first: 50) { nodes { text article { title } about { name description } } } }'
const VERSION = '{ content { version } }'

const served: Served[] = []
afterEach(() => {
  for (const each of served.splice(0)) each.close()
})

/** A lane over a catalog that a test can replace. */
async function laneOver(first: Catalog) {
  const state = { catalog: first, reported: [] as unknown[] }
  const lane = new Lane({ catalog: () => state.catalog, report: (error) => state.reported.push(error) })
  const at = await Served.at(lane.handle)
  served.push(at)
  return { lane, at, state }
}

describe('kept answers', () => {
  it('are given from the third request on; before, Yoga answers once, and then the compiled document', async () => {
    const { lane, at } = await laneOver(catalogOf(store(OLD)))
    const answers = []
    for (let time = 0; time < 5; time++) answers.push(await at.post({ query: QUERY }))
    expect(lane.counts).toEqual({ referred: 1, compiled: 1, kept: 3, passed: 0, refused: 0 })
    // Another request with the same document.
    for (let time = 0; time < 3; time++) answers.push(await at.post({ query: QUERY, variables: {} }))
    expect(lane.counts).toEqual({ referred: 1, compiled: 3, kept: 4, passed: 0, refused: 0 })
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('push out nothing for requests that come but once', async () => {
    const { lane, at } = await laneOver(catalogOf(store(OLD)))
    for (let number = 0; number < 50; number++) await at.post({ query: VERSION, variables: { number } })
    expect([lane.kept.size, lane.kept.bytes]).toEqual([0, 0])
  })

  it('go at once when the content is another', async () => {
    const { lane, at, state } = await laneOver(catalogOf(store(OLD)))
    for (let time = 0; time < 3; time++) expect((await at.post({ query: VERSION })).text).toContain(OLD)
    state.catalog = catalogOf(store(NEW))
    expect(lane.kept.size).toBe(1)
    const { text, headers } = await at.post({ query: VERSION })
    expect([text, headers['x-content-version']]).toEqual([`{"data":{"content":{"version":"${NEW}"}}}`, NEW])
    expect([lane.kept.size, lane.kept.bytes]).toEqual([0, 0])
  })

  it('go when the content is another of the same version', async () => {
    const { lane, at, state } = await laneOver(catalogOf(store(OLD)))
    for (let time = 0; time < 3; time++) await at.post({ query: VERSION })
    state.catalog = catalogOf(store(OLD))
    await at.post({ query: VERSION })
    expect(lane.counts.kept).toBe(1)
  })

  it('of a version by name last as long as it can be asked for', async () => {
    const [old, current] = [store(OLD), store(NEW)]
    let kept = true
    const catalog: Catalog = { current, versions: () => (kept ? [NEW, OLD] : [NEW]), at: async (version) => (version === NEW ? current : kept && version === OLD ? old : undefined) }
    const { lane, at } = await laneOver(catalog)
    const parameters = { query: VERSION, version: OLD, schema: SCHEMA_VERSION }
    for (let time = 0; time < 4; time++) {
      const { text, headers } = await at.get(parameters)
      expect([text, headers['cache-control']]).toEqual([`{"data":{"content":{"version":"${OLD}"}}}`, 'public, max-age=31536000, immutable'])
    }
    expect(lane.counts.kept).toBe(2)
    kept = false
    expect((await at.get(parameters)).status).toBe(404)
  })

  it('never mix versions when many ask while the content changes', async () => {
    const [old, current] = [store(OLD), store(NEW)]
    const over = (each: Store): Catalog => ({ ...catalogOf(each), at: async (version) => [old, current].find(({ content }) => content.version === version) })
    const { at, state, lane } = await laneOver(over(old))
    const turning = setInterval(() => {
      state.catalog = over(state.catalog.current === old ? current : old)
    }, 7)
    const seen = new Set<unknown>()
    const client = async (number: number): Promise<void> => {
      for (let time = 0; time < 60; time++) {
        const named = (number + time) % 3 === 0
        const { status, text, headers } = await at.post({ query: number % 2 === 0 ? VERSION : `${VERSION} #${time % 3}` }, named ? { 'x-content-version': OLD } : {})
        const version = String(headers['x-content-version'])
        expect([status, text]).toEqual([200, `{"data":{"content":{"version":"${version}"}}}`])
        expect(named ? [OLD] : [OLD, NEW]).toContain(version)
        seen.add(version)
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, number) => client(number)))
    clearInterval(turning)
    expect(seen.size).toBe(2)
    expect(lane.counts.kept).toBeGreaterThan(0)
    expect(state.reported).toEqual([])
  })

  it('are never errors', async () => {
    const { lane, at } = await laneOver(catalogOf(store(OLD)))
    for (let time = 0; time < 6; time++) expect((await at.post({ query: '{ claims(after: "x") { totalCount } }' })).text).toContain('BAD_CURSOR')
    expect([lane.kept.size, lane.counts.kept, lane.counts.compiled]).toEqual([0, 0, 0])
  })
})

describe('documents', () => {
  it('are compiled when they come, and a stream of distinct ones does not fill the memory', async () => {
    const { lane, at } = await laneOver(catalogOf(store(OLD)))
    for (let number = 0; number < MAX_DOCUMENTS + 100; number++) await at.post({ query: `{ content { version } } # ${number}` })
    expect([lane.documents.size, lane.counts.referred]).toEqual([MAX_DOCUMENTS, 1])
  })

  it('that run in vain are soon left to Yoga', async () => {
    let runs = 0
    const state = { catalog: catalogOf(store(OLD)) }
    const lane = new Lane({
      catalog: () => state.catalog, report: () => {},
      compile: () => ({ run: () => void runs++ }),
    })
    const at = await Served.at(lane.handle)
    served.push(at)
    for (let number = 0; number < 10; number++) expect((await at.post({ query: VERSION, variables: { number } })).status).toBe(200)
    expect(runs).toBe(3)
    for (let number = 10; number < 40; number++) await at.post({ query: VERSION, variables: { number } })
    expect(runs).toBe(5)
  })
})

describe('what a client has already', () => {
  it('is answered with 304 and not asked for again, whatever the encoding was', async () => {
    const { lane, at } = await laneOver(catalogOf(store(OLD)))
    await at.get({ query: QUERY })
    const whole = await at.get({ query: QUERY })
    const packed = await at.get({ query: QUERY }, { 'accept-encoding': 'br' })
    const [tag, weak] = [whole.headers.etag ?? '', packed.headers.etag ?? '']
    expect(weak).toBe(`W/${tag}`)
    for (const known of [tag, weak, '*', `"other", ${tag}`]) {
      const { status, bytes, headers } = await at.get({ query: QUERY }, { 'if-none-match': known })
      expect([status, bytes.length, headers.etag, headers['x-content-version'], headers['content-length']]).toEqual([304, 0, tag, OLD, undefined])
    }
    expect((await at.get({ query: QUERY }, { 'if-none-match': '"other"' })).status).toBe(200)
    expect(lane.counts).toEqual({ referred: 1, compiled: 1, kept: 6, passed: 0, refused: 0 })
  })

  it('is 304 at the first request too', async () => {
    const { at } = await laneOver(catalogOf(store(OLD)))
    const { headers } = await at.get({ query: VERSION })
    const { at: other } = await laneOver(catalogOf(store(OLD)))
    expect((await other.get({ query: VERSION }, { 'if-none-match': headers.etag })).status).toBe(304)
  })

  it('is of no matter to POST', async () => {
    const { at } = await laneOver(catalogOf(store(OLD)))
    for (let time = 0; time < 2; time++) expect((await at.post({ query: VERSION }, { 'if-none-match': '*' })).status).toBe(200)
  })
})

describe('HEAD', () => {
  it('has the head of GET', async () => {
    const { at } = await laneOver(catalogOf(store(OLD)))
    const path = `/graphql?query=${encodeURIComponent(QUERY)}`
    const got = await at.send({ path })
    for (let time = 0; time < 2; time++) {
      const head = await at.send({ method: 'HEAD', path })
      expect([head.status, head.bytes.length, head.headers['content-length'], head.headers.etag]).toEqual([200, 0, String(got.bytes.length), got.headers.etag])
    }
    expect((await at.send({ method: 'HEAD', path: '/graphql?query=%7B', headers: { accept: 'application/graphql-response+json' } })).status).toBe(400)
  })
})
