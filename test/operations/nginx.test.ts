import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TIMES } from '../../packages/server/src/http/limits.ts'
import { publishedFixture } from '../support/published-fixture.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { RunningCli } from '../support/run-cli.ts'
import { NGINX_IS_HERE, NGINX_MISSING, RunningNginx } from '../support/running-nginx.ts'
import { exchange, type Received } from '../support/served-lane.ts'

const out = publishedFixture()

describe.skipIf(!NGINX_IS_HERE)(`deploy/nginx.conf before two servers${NGINX_MISSING}`, () => {
  let servers: readonly [RunningCli, RunningCli]
  let direct = ''
  let nginx: RunningNginx
  beforeAll(async () => {
    servers = [0, 1].map(() => new RunningCli(['serve', '--from', out, '--port', '0', '--metrics', '0'], { env: { WHOSAID_TRUSTED_PROXIES: '1' } })) as unknown as typeof servers
    const urls = await Promise.all(servers.map((server) => server.served()))
    direct = urls[0] ?? ''
    nginx = await RunningNginx.before(urls as unknown as [string, string])
  })
  afterAll(async () => {
    await nginx.end()
    await Promise.all(servers.map((server) => server.interrupt()))
  })

  const query = (text: string): string => `/graphql?${new URLSearchParams({ query: text }).toString()}`
  const CLAIMS = '{ claims(first: 9) { nodes { id text kind attribution { source { name } } } } }'
  const permalink = async (): Promise<string> => {
    const { headers } = await exchange(direct, { path: query(CLAIMS) })
    return `${query(CLAIMS)}&version=${String(headers['x-content-version'])}&schema=${String(headers['x-schema-version'])}`
  }
  /** What is the connection's, or of the moment. */
  const OF_THE_WAY = new Set(['connection', 'keep-alive', 'date', 'server', 'x-request-id', 'transfer-encoding', 'content-length'])
  const essence = ({ status, headers, text }: Received) => ({ status, text, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_WAY.has(name))) })

  it.each([
    ['a page', () => ({ path: '/' })],
    ['a page, compressed', () => ({ path: '/', headers: { 'accept-encoding': 'gzip' } })],
    ['a page that is not there', () => ({ path: '/nowhere/' })],
    ['a query by GET', () => ({ path: query(CLAIMS) })],
    ['a query by GET, compressed by gzip', () => ({ path: query(CLAIMS), headers: { 'accept-encoding': 'gzip' } })],
    ['a query by GET, compressed by brotli', () => ({ path: query(CLAIMS), headers: { 'accept-encoding': 'br, gzip' } })],
    ['HEAD', () => ({ method: 'HEAD', path: query(CLAIMS) })],
    ['a permalink', async () => ({ path: await permalink() })],
    ['a permalink, compressed', async () => ({ path: await permalink(), headers: { 'accept-encoding': 'gzip' } })],
    ['a query by POST', () => ({ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: CLAIMS }) })],
    ['a mistaken query', () => ({ path: query('{ nothing }'), headers: { accept: 'application/graphql-response+json' } })],
    ['a body that is too long', () => ({ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' }, body: ' '.repeat(70_000) })],
    ['a preflight', () => ({ method: 'OPTIONS', path: '/graphql', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' } })],
    ['readiness', () => ({ path: '/readyz' })],
  ])('gives %s as the server itself does, each time', async (name, ask) => {
    const sent = await ask()
    const expected = essence(await exchange(direct, sent))
    expect(expected.headers['content-encoding']).toBe(name.includes('brotli') ? 'br' : name.includes('compressed') ? 'gzip' : undefined)
    for (let time = 0; time < 4; time++) expect(essence(await exchange(nginx.url, sent))).toEqual(expected)
  })

  it.each([['a query', () => query(CLAIMS)], ['a permalink', permalink], ['a page', () => '/']])('says of %s that a client has it already', async (_, path) => {
    const at = await path()
    for (const encoding of ['identity', 'gzip']) {
      const { headers: { etag } } = await exchange(nginx.url, { path: at, headers: { 'accept-encoding': encoding } })
      const again = await exchange(nginx.url, { path: at, headers: { 'accept-encoding': encoding, 'if-none-match': etag } })
      expect([etag, again.status, again.bytes.length]).toEqual([expect.stringMatching(/^(?:W\/)?"/), 304, 0])
    }
  })

  it('keeps permalinks, and nothing else', async () => {
    /** How many requests of four reach a server. */
    const reaching = async (path: string): Promise<number> => {
      const before = await reached()
      const ids = new Set<unknown>()
      for (let time = 0; time < 4; time++) ids.add((await exchange(nginx.url, { path, headers: { accept: 'application/json' } })).headers['x-request-id'])
      expect(ids.size).toBe(4)
      return (await reached()) - before
    }
    const reached = async (): Promise<number> => (await Promise.all(servers.map(async (server) => requestsCounted(await server.metrics())))).reduce((sum, each) => sum + each, 0)
    expect(await reaching(await permalink())).toBe(1)
    expect(await reaching(query(CLAIMS))).toBe(4)
  })

  it('passes a well-formed request id on, and no other', async () => {
    const idFor = async (id: string) => (await exchange(nginx.url, { path: '/', headers: { 'x-request-id': id } })).headers['x-request-id']
    expect(await idFor('newsroom-0042')).toBe('newsroom-0042')
    expect(await idFor('<script>alert(1)</script>')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('tells the world no metrics', async () => {
    expect((await exchange(nginx.url, { path: '/metrics' })).status).toBe(404)
  })

  it('fails no request while one server is killed, beyond those it was answering', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    const failed: unknown[] = []
    const so = { asked: 0, killed: false }
    const ask = (): Promise<void> => new Promise((resolve) => {
      const outgoing = request(`${nginx.url}/graphql`, { agent, method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
        so.asked++
        if (response.statusCode !== 200) failed.push(response.statusCode)
        response.resume().on('end', resolve)
      })
      outgoing.on('error', (error) => {
        failed.push(error.message)
        resolve()
      })
      outgoing.end(JSON.stringify({ query: CLAIMS }))
    })
    const client = async (): Promise<void> => {
      while (!so.killed || so.asked < 400) await ask()
    }
    const clients = Promise.all(Array.from({ length: 8 }, client))
    await new Promise((resolve) => setTimeout(resolve, 200))
    await servers[1].interrupt('SIGKILL')
    so.killed = true
    await clients
    agent.destroy()
    expect(so.asked).toBeGreaterThanOrEqual(400)
    // Even those can be asked again elsewhere: nothing is changed by asking.
    expect(failed).toEqual([])
  })
})

const requestsCounted = (metrics: string): number => Number(/whosaid_requests_total\{part="graphql",status="200"\} (\d+)/.exec(metrics)?.[1] ?? 0)

it('gives up an idle connection before a server does', () => {
  const upstream = /upstream whosaid \{[^}]*keepalive_timeout (\d+)s/.exec(readFileSync(join(REPOSITORY, 'deploy/nginx.conf'), 'utf8'))?.[1]
  expect(Number(upstream) * 1000).toBeLessThan(TIMES.idle)
})
