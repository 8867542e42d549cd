import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodingFor } from '../../../packages/server/src/http/lane/encoding.ts'
import { Lane } from '../../../packages/server/src/http/lane/lane.ts'
import { MAX_BODY, MAX_KEPT, MAX_KEPT_ANSWER } from '../../../packages/server/src/http/limits.ts'
import { catalogOf } from '../../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../../packages/server/src/store/memory/store.ts'
import { realModel } from '../../support/real-content.ts'
import { Served } from '../../support/served-lane.ts'

const LARGE = '{ claims(first: 100) { nodes { text article { title } } } }'
const SMALL = '{ content { claims } }'
const reported: unknown[] = []
const catalog = catalogOf(memoryStore(realModel()))
const lane = new Lane({ catalog: () => catalog, report: (error) => reported.push(error) })
let at: Served

beforeAll(async () => {
  at = await Served.at(lane.handle)
})
afterAll(() => {
  at.close()
})

describe('an answer', () => {
  it.each(['br', 'gzip'])('is compressed as %s where the client takes that, and better once it is asked for again', async (encoding) => {
    const query = `${LARGE} # ${encoding}`
    const plain = await at.post({ query })
    const first = await at.post({ query }, { 'accept-encoding': encoding })
    expect([first.headers['content-encoding'], first.text]).toEqual([encoding, plain.text])
    expect(first.bytes.length * 3).toBeLessThan(plain.bytes.length)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect([plain, first].map(({ headers }) => headers.vary)).toEqual(['accept-encoding', 'accept-encoding'])
    let again = first
    for (let time = 0; time < 50 && again.bytes.length === first.bytes.length; time++) {
      again = await at.post({ query }, { 'accept-encoding': encoding })
      await wait(10)
    }
    expect(again.bytes.length).toBeLessThan(first.bytes.length)
    expect(again.text).toBe(plain.text)
  })

  it('of a few bytes is not', async () => {
    for (let time = 0; time < 3; time++) expect((await at.post({ query: SMALL }, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  })

  it('with errors is compressed too', async () => {
    const { headers, text } = await at.post({ query: `{ ${Array.from({ length: 50 }, (_, number) => `nothing${number}`).join(' ')} }` }, { 'accept-encoding': 'gzip' })
    expect([headers['content-encoding'], JSON.parse(text)]).toEqual(['gzip', { errors: expect.any(Array) as unknown }])
  })

  it('is counted in all its forms, within what may be kept', async () => {
    const before = lane.kept.bytes
    await at.post({ query: `${LARGE} # counted` })
    const { bytes } = await at.post({ query: `${LARGE} # counted` })
    const identity = lane.kept.bytes
    const packed = await at.post({ query: `${LARGE} # counted` }, { 'accept-encoding': 'gzip' })
    expect(identity - before).toBeGreaterThan(bytes.length)
    expect(lane.kept.bytes - identity).toBeGreaterThanOrEqual(packed.bytes.length * 0.8)
    expect(lane.kept.bytes).toBeLessThan(MAX_KEPT)
    expect(MAX_KEPT_ANSWER * 10).toBeLessThan(MAX_KEPT)
  })
})

describe('the encoding', () => {
  it.each([
    [undefined, 'identity'], ['', 'identity'], ['identity', 'identity'], ['gzip', 'gzip'], ['br', 'br'], ['gzip, deflate, br', 'br'], ['GZIP', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'], ['br;q=0, gzip;q=0', 'identity'], ['gzip;q=0', 'identity'], ['*', 'br'], ['*;q=0', 'identity'], ['br;q=0, *', 'gzip'], ['zstd, deflate', 'identity'],
  ])('for %j is %s', (accepted, encoding) => {
    expect([encodingFor(accepted), encodingFor(accepted)]).toEqual([encoding, encoding])
  })
})

describe('any page may read it', () => {
  it.each([['by POST', 'POST'], ['by GET', 'GET']])('%s, whoever asks, and caches may give everybody the same', async (_how, method) => {
    for (const origin of ['https://one.example', 'https://two.example', undefined]) {
      const headers = { ...(origin !== undefined && { origin }) }
      const received = method === 'GET' ? await at.get({ query: SMALL }, headers) : await at.post({ query: SMALL }, headers)
      expect(received.headers['access-control-allow-origin']).toBe('*')
      expect(received.headers['access-control-allow-credentials']).toBeUndefined()
      expect(received.headers.vary).not.toMatch(/origin/i)
      expect(received.headers['access-control-expose-headers']).toBe('x-content-version, x-schema-version')
    }
  })
})

/** What comes on one connection after these bytes have been sent, until it is quiet or closed. */
async function rawly(...parts: readonly string[]): Promise<{ readonly text: string; readonly closed: boolean }> {
  const socket = connect(at.port, '127.0.0.1')
  const chunks: Buffer[] = []
  let closed = false
  socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('close', () => { closed = true }).on('error', () => {})
  await once(socket, 'connect')
  for (const part of parts) {
    socket.write(part)
    await wait(30)
  }
  await wait(200)
  socket.destroy()
  return { text: Buffer.concat(chunks).toString(), closed }
}

const head = (more: string): string => `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${more}\r\n\r\n`
const asking = (body: string): string => `${head(`content-length: ${body.length}`)}${body}`

describe('a connection', () => {
  it('carries requests one behind the other, answered in their order, large and small, known and new', async () => {
    const queries = [LARGE, SMALL, '{ content { version } }', LARGE, '{ nothing }', SMALL]
    const { text } = await rawly(queries.map((query) => asking(JSON.stringify({ query }))).join(''))
    const bodies = text.split(/HTTP\/1\.1 \d+ \w+(?: \w+)*\r\n/).slice(1).map((answer) => answer.slice(answer.indexOf('\r\n\r\n') + 4))
    expect(bodies).toHaveLength(queries.length)
    for (const [place, query] of queries.entries()) expect(bodies[place]).toBe((await at.post({ query })).text)
  })

  it('takes a body that comes in pieces, and one that waits to be let in', async () => {
    const body = JSON.stringify({ query: SMALL })
    expect((await rawly(head(`content-length: ${body.length}`), body.slice(0, 5), body.slice(5))).text).toMatch(/200 OK.*\{"data"/s)
    expect((await rawly(head(`content-length: ${body.length}\r\nexpect: 100-continue`), body)).text).toMatch(/100 Continue.*200 OK.*\{"data"/s)
  })

  it('is closed after a body that says it is too long, without waiting for it', async () => {
    const { text, closed } = await rawly(head(`content-length: ${MAX_BODY + 1}`))
    expect(text).toMatch(/^HTTP\/1\.1 413 .*connection: close/is)
    expect(closed).toBe(true)
  })

  it('is closed after a body that turns out too long', async () => {
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
    const { text, closed } = await rawly(head('transfer-encoding: chunked'), chunk, chunk, chunk, chunk, chunk, chunk)
    expect(text).toMatch(/^HTTP\/1\.1 413 .*connection: close.*REQUEST_ENTITY_TOO_LARGE/is)
    expect(closed).toBe(true)
  })

  it('that goes away in the middle harms nobody', async () => {
    for (const part of [head('content-length: 50'), `${head('content-length: 50')}{"qu`]) {
      const socket = connect(at.port, '127.0.0.1')
      await once(socket, 'connect')
      socket.write(part)
      await wait(20)
      socket.resetAndDestroy()
    }
    const socket = connect(at.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(asking(JSON.stringify({ query: `${LARGE} # gone` })))
    socket.resetAndDestroy()
    await wait(50)
    expect((await at.post({ query: SMALL })).status).toBe(200)
    expect(reported).toEqual([])
  })
})
