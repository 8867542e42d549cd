import { request, type RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { Registry } from 'prom-client'
import { Lane } from '../../packages/server/src/http/lane/lane.ts'
import { catalogOf, type Catalog } from '../../packages/server/src/index/catalog.ts'
import { type ContentSource, type SourceStatus } from '../../packages/server/src/operations/content-source.ts'
import { front } from '../../packages/server/src/operations/front.ts'
import { healthPaths, type ServingState } from '../../packages/server/src/operations/health.ts'
import { createLog } from '../../packages/server/src/operations/log.ts'
import { requestMetrics, stateMetrics } from '../../packages/server/src/operations/metrics.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { Served } from '../support/served-lane.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'

const catalog = catalogOf(memoryStore(fixtureModel()))
const { version } = catalog.current.content
const KNOWN = new Map([['sha256:1', 'query Known { content { claims } }']])

interface Stand {
  readonly served: Served
  readonly state: ServingState
  /** What was logged so far, line by line. */
  readonly logged: Record<string, unknown>[]
  readonly metrics: () => Promise<string>
}

const open: Served[] = []
afterEach(() => {
  for (const served of open.splice(0)) served.close()
})

interface StandOptions {
  readonly status?: SourceStatus
  readonly queries?: boolean
  readonly catalog?: () => Catalog
  readonly handle?: RequestListener
}

async function stand({ status = { store: 'memory' }, queries = false, catalog: read = () => catalog, handle }: StandOptions = {}): Promise<Stand> {
  const source: ContentSource = { catalog: () => catalog, status: () => status, close: async () => {} }
  const [state, logged, register]: [ServingState, Record<string, unknown>[], Registry] = [{ draining: false }, [], new Registry()]
  const log = createLog('info', { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) })
  const lane = new Lane({ catalog: read, report: (error) => log.error({ err: error }, 'fault'), documents: KNOWN })
  stateMetrics(register, lane, source)
  const served = await Served.at(front({ state, log, queries, paths: healthPaths(source, state), metrics: requestMetrics(register, KNOWN) }, handle ?? lane.handle))
  open.push(served)
  return { served, state, logged, metrics: () => register.metrics() }
}

describe('/healthz and /readyz', () => {
  it('say that the process lives, and what it serves', async () => {
    const { served } = await stand()
    expect(await served.send({ path: '/healthz' })).toMatchObject({ status: 200, text: '{"status":"alive"}\n' })
    const { status, headers, text } = await served.send({ path: '/readyz' })
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(JSON.parse(text)).toEqual({ status: 'ready', version, schema: expect.stringMatching(/^[0-9a-f]{16}$/), store: 'memory' })
  })

  it('send nobody to a server that is to end; it lives, and asks every client to come by another connection', async () => {
    const { served, state } = await stand()
    state.draining = true
    const ready = await served.send({ path: '/readyz' })
    expect([ready.status, JSON.parse(ready.text)]).toEqual([503, expect.objectContaining({ status: 'draining' })])
    expect((await served.send({ path: '/healthz' })).status).toBe(200)
    const { status, headers } = await served.post({ query: '{ content { claims } }' })
    expect([status, headers.connection]).toEqual([200, 'close'])
  })

  it('tell of content that could not be reloaded while the last good is served', async () => {
    const { served } = await stand({ status: { store: 'memory', reloadFailed: 'The index is damaged.' } })
    const { status, text } = await served.send({ path: '/readyz' })
    expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ status: 'ready', reloadFailed: 'The index is damaged.' })])
  })

  it('tell of a database that cannot be read, and how far replicas are behind', async () => {
    const { served } = await stand({ status: { store: 'postgresql', unavailable: 'no connection', replicas: [{ name: 'a', behind: 2 }] } })
    const { status, text } = await served.send({ path: '/readyz' })
    expect([status, JSON.parse(text)]).toEqual([503, expect.objectContaining({ status: 'unavailable', store: 'postgresql', replicas: [{ name: 'a', behind: 2 }] })])
  })

  it('are not the place to write to', async () => {
    const { served } = await stand()
    expect(await served.send({ path: '/readyz', method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})

describe('a request id', () => {
  it.each(['newsroom-42', 'a.b:c_d-0'])('is the one that was brought: %s', async (id) => {
    const { served } = await stand()
    expect((await served.post({ query: '{ content { claims } }' }, { 'x-request-id': id })).headers['x-request-id']).toBe(id)
  })

  it.each(['short', 'x'.repeat(65), 'no blanks here', '{"level":"fatal"}'])('is a new one instead of %j', async (id) => {
    const { served } = await stand()
    expect((await served.post({ query: '{ content { claims } }' }, { 'x-request-id': id })).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })
})

const KNOWN_QUERY = 'query Known { content { claims } }'

describe('the log', () => {
  it('has a line for each request, with how its answer was made and without what was asked', async () => {
    const { served, logged } = await stand()
    for (let time = 0; time < 4; time++) await served.post({ query: KNOWN_QUERY }, { 'x-request-id': `request-${time}` })
    await served.get({ query: '{ articles { totalCount } }' })
    expect(logged.map(({ requestId, way }) => [requestId, way])).toEqual([
      ['request-0', 'referred'], ['request-1', 'compiled'], ['request-2', 'kept'], ['request-3', 'kept'], [expect.any(String), 'referred'],
    ])
    expect(logged[3]).toMatchObject({ level: 'info', msg: 'request', method: 'POST', path: '/graphql', status: 200, operation: 'Known', bytes: expect.any(Number), ms: expect.any(Number) })
    expect(JSON.stringify(logged)).not.toMatch(/claims|totalCount/)
  })

  it('has the query where that is asked for', async () => {
    const { served, logged } = await stand({ queries: true })
    for (let time = 0; time < 2; time++) await served.post({ query: KNOWN_QUERY })
    expect(logged.map(({ query }) => query)).toEqual([KNOWN_QUERY, KNOWN_QUERY])
  })

  it('ties a fault to its request, and leaves the query out of it', async () => {
    const { served, logged } = await stand({ catalog: () => ({ ...catalog, current: brokenStore }) })
    const { text } = await served.post({ query: '{ articles { totalCount } }' }, { 'x-request-id': 'the-broken-one' })
    expect(text).toContain('Something went wrong here')
    const fault = logged.find(({ msg }) => msg === 'fault')
    expect(fault).toMatchObject({ level: 'error', requestId: 'the-broken-one', err: { message: expect.stringContaining('the disk is gone'), stack: expect.any(String) } })
    expect(JSON.stringify(logged)).not.toContain('totalCount }')
  })

  it('says so when the client went away', async () => {
    const { served, logged } = await stand({ handle: () => {} })
    const outgoing = request({ host: '127.0.0.1', port: served.port, path: '/slow' })
    outgoing.on('error', () => {}).end()
    await new Promise((resolve) => setTimeout(resolve, 100))
    outgoing.destroy()
    await expect.poll(() => logged).toMatchObject([{ path: '/slow', status: 'aborted' }])
  })
})

/** It knows what it holds, and can give nothing of it. */
const brokenStore = new Proxy(catalog.current, {
  get: (store, name) => {
    if (name === 'content' || name === 'synchronous') return Reflect.get(store, name) as unknown
    throw new Error('the disk is gone')
  },
})

describe('the metrics', () => {
  it('count requests by status, their time by known names alone, cost and how answers were made', async () => {
    const { served, metrics } = await stand()
    for (let time = 0; time < 4; time++) await served.post({ query: KNOWN_QUERY })
    for (const name of ['Mine', 'Yours', 'Theirs']) await served.post({ query: `query ${name} { content { claims } }` })
    await served.post({ query: '{ content { claims } }' })
    await served.send({ path: '/graphql?query=%7Bnothing%7D', headers: { accept: 'application/graphql-response+json' } })
    const text = await metrics()
    const of = (series: string): number => Number(text.split('\n').find((line) => line.startsWith(`${series} `))?.split(' ')[1])
    expect(of('whosaid_requests_total{part="graphql",status="200"}')).toBe(8)
    expect(of('whosaid_requests_total{part="graphql",status="400"}')).toBe(1)
    expect(of('whosaid_request_seconds_count{operation="Known"}')).toBe(4)
    expect(of('whosaid_request_seconds_count{operation="other"}')).toBe(3)
    expect(of('whosaid_request_seconds_count{operation="none"}')).toBe(2)
    expect(text).not.toMatch(/Mine|Yours|Theirs/)
    expect(of('whosaid_query_cost_count')).toBe(6)
    expect([of('whosaid_answers_total{way="kept"}'), of('whosaid_answers_total{way="compiled"}'), of('whosaid_answers_total{way="referred"}')]).toEqual([2, 5, 2])
    expect(of(`whosaid_content_info{version="${version}",store="memory"}`)).toBe(1)
    expect([of('whosaid_requests_running'), of('whosaid_kept_answers')]).toEqual([0, 1])
    expect(of('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
    expect(of('process_resident_memory_bytes')).toBeGreaterThan(1e7)
  })

  it('tell of the pool and the replicas of a database', async () => {
    const { metrics } = await stand({ status: { store: 'postgresql', pool: { open: 3, idle: 1, waiting: 2 }, replicas: [{ name: 'a', behind: 2 }, { name: 'b', behind: null }] } })
    const text = await metrics()
    for (const series of ['whosaid_pool{state="open"} 3', 'whosaid_pool{state="waiting"} 2', 'whosaid_replica_behind{replica="a"} 2', 'whosaid_replica_behind{replica="b"} -1']) expect(text).toContain(series)
  })
})
