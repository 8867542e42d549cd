import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpServer, listen } from '../../packages/server/src/http/server.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { tempFolder } from '../support/temp-folder.ts'

const site = join(tempFolder(), 'site')
let server: Server
let url: string
/** What the server took for a fault of its own. */
const reported: unknown[] = []

beforeAll(async () => {
  mkdirSync(join(site, 'people'), { recursive: true })
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Home</title>')
  writeFileSync(join(site, 'people/index.html'), '<!doctype html><title>People</title>')
  writeFileSync(join(site, '404.html'), '<!doctype html><title>Not here</title>')
  writeFileSync(join(site, '../secret.txt'), 'not for anybody')
  const catalog = catalogOf(memoryStore(fixtureModel()))
  server = createHttpServer({ catalog: () => catalog, site, report: (error) => reported.push(error) })
  url = await listen(server, 0, '127.0.0.1')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A request whose path is sent as it is, dots and all. */
const raw = (path: string): Promise<number | undefined> => new Promise((resolve, reject) => {
  request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path }, (response) => resolve(response.resume().statusCode)).on('error', reject).end()
})
const post = (body: string, type = 'application/json') => fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': type, origin: 'https://elsewhere.example' }, body })

describe('the site over HTTP', () => {
  it.each([['/', 'Home'], ['/people/', 'People']])('serves %s with headers that let nothing in from elsewhere', async (path, title) => {
    const response = await fetch(url + path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(`<title>${title}</title>`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-type')).toMatch(/^text\/html;\s?charset=utf-8$/)
    expect(response.headers.get('x-powered-by')).toBeNull()
  })

  it('answers what is not there by its own page, with the same headers', async () => {
    const response = await fetch(`${url}/nowhere/`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<title>Not here</title>')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/people/../../secret.txt', '/%00', '/%', '//secret.txt'])('does not lead out of its folder: %s', async (path) => {
    expect([400, 404]).toContain(await raw(path))
  })

  it('takes GET and HEAD alone', async () => {
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    expect(await (await fetch(`${url}/nowhere`, { method: 'HEAD' })).text()).toBe('')
    const response = await fetch(url, { method: 'POST', body: 'x' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('answers a page that has not changed with 304', async () => {
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})

describe('the API over HTTP', () => {
  it('answers GET and POST alike, for anybody', async () => {
    const [got, posted] = [await fetch(`${url}/graphql?query=${encodeURIComponent('{ content { claims } }')}`), await post('{ "query": "{ content { claims } }" }')]
    expect(await got.json()).toEqual({ data: { content: { claims: 9 } } })
    expect(await posted.json()).toEqual({ data: { content: { claims: 9 } } })
    expect(['*', 'https://elsewhere.example']).toContain(posted.headers.get('access-control-allow-origin'))
    expect(posted.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('gives a browser GraphiQL, of which nothing comes from another host', async () => {
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })
    const html = await response.text()
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(html).toContain('Whosaid')
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi)].map(([, address]) => address ?? '')
    expect(loaded.filter((address) => /^(?:https?:)?\/\//i.test(address))).toEqual([])
    expect(html).not.toMatch(/unpkg|jsdelivr|cdnjs|googleapis/)
  })

  it.each(['{ "query": ', 'x', '', '[]', 'null'])('answers the malformed body %j with 400 and no stack', async (body) => {
    const response = await post(body)
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(text).not.toMatch(/node_modules|\.ts:|\bat \S+ \(/)
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.any(String) as string }] })
    expect(reported).toEqual([])
  })

  it('goes on serving after a body too strange to read', async () => {
    const response = await post('\u0000'.repeat(10), 'multipart/form-data; boundary=x')
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect((await fetch(url)).status).toBe(200)
  })
})

it('says in one sentence that its port is taken, and which to try', async () => {
  const { port } = server.address() as AddressInfo
  await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken. Choose another: PORT=${port + 1} npm start`)
})

it('says in one sentence that a host is none of this machine', async () => {
  await expect(listen(createServer(), 0, '192.0.2.1')).rejects.toThrow('192.0.2.1 is no address of this machine. Set HOST to one that is, such as 127.0.0.1.')
})
