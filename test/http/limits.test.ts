import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Budgets } from '../../packages/server/src/http/budgets.ts'
import { Door } from '../../packages/server/src/http/door.ts'
import { Lane } from '../../packages/server/src/http/lane/lane.ts'
import { BUDGET_PER_SECOND, BUDGET_RESERVE, DOCUMENT_PARTS, LONGEST_WAIT, MAX_COST, MAX_DEPTH, MAX_MISTAKES, MAX_TOKENS, MAX_WAITING, REFUSED_COST } from '../../packages/server/src/http/limits.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { Api } from '../support/api.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { Served } from '../support/served-lane.ts'

const QUERY = '{ content { claims } }'
const catalog = catalogOf(memoryStore(fixtureModel()))
const api = Api.over(fixtureModel())
const lane = new Lane({ catalog: () => catalog, report: () => {} })
const door = new Door(createServer())
let at: Served | undefined
const served = (): Served => {
  if (at === undefined) throw new Error('nothing is served')
  return at
}

beforeAll(async () => {
  at = await Served.at((request, response) => (door.lets(request, response) ? lane.handle(request, response) : undefined))
})
afterAll(() => {
  at?.close()
  door.close()
})

const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join(' ')

describe('a document', () => {
  it.each([
    ['fields', `{ content { ${times(DOCUMENT_PARTS.fields, (index) => `a${index}: version`)} } }`],
    ['directives', `{ content { version ${times(DOCUMENT_PARTS.directives + 1, () => '@include(if: true)')} } }`],
    ['fragments', `{ content { version } } ${times(DOCUMENT_PARTS.fragments + 1, (index) => `fragment F${index} on Query { __typename }`)}`],
    ['spreads', `{ content { ${times(DOCUMENT_PARTS.spreads + 1, () => '... { version }')} } }`],
    ['operations', times(DOCUMENT_PARTS.operations + 1, (index) => `query Q${index} { __typename }`)],
    ['variables', `query (${times(DOCUMENT_PARTS.variables + 1, (index) => `$v${index}: Int`)}) { __typename }`],
  ])('of too many %s is refused before it is checked', async (part, query) => {
    const { status, errors } = await api.ask(query)
    expect([status, errors.map(({ extensions }) => extensions?.['code'])]).toEqual([400, ['TOO_LARGE']])
    expect(errors[0]?.message).toContain(part)
  })

  it('of too many words is refused while it is read', async () => {
    const { status, errors } = await api.ask(`{ nodes(ids: [${times(MAX_TOKENS, () => '"a"')}]) { id } }`)
    expect([status, errors[0]?.extensions?.['code'], errors[0]?.extensions?.['limit']]).toEqual([400, 'TOO_LARGE', MAX_TOKENS])
  })

  it('of many mistakes is told some of them', async () => {
    const { errors } = await api.ask(`{ ${times(100, (index) => `nothing${index}`)} }`)
    expect(errors.length).toBeGreaterThan(5)
    expect(errors.length).toBeLessThanOrEqual(MAX_MISTAKES + 1)
  })
})

describe('what a query costs', () => {
  it('is told to whoever asks, by the lane as by Yoga alone', async () => {
    const body = JSON.stringify({ query: QUERY, extensions: { cost: true } })
    const expected = { data: { content: { claims: 9 } }, extensions: { cost: { cost: 2, depth: 2, limits: { cost: MAX_COST, depth: MAX_DEPTH } } } }
    expect(JSON.parse((await api.post(body)).text)).toEqual(expected)
    for (let time = 0; time < 4; time++) expect(JSON.parse((await served().post(body)).text)).toEqual(expected)
  })

  it('is not told to others', async () => {
    expect((await api.ask(QUERY)).text).not.toContain('extensions')
  })
})

describe('a client’s share', () => {
  it('is used up by what its queries cost, and fills up again', () => {
    let now = 0
    const budgets = new Budgets(() => now)
    budgets.pay('a', BUDGET_RESERVE + 2 * BUDGET_PER_SECOND)
    expect([budgets.wait('a'), budgets.wait('b')]).toEqual([3, 0])
    now += 2500
    expect(budgets.wait('a')).toBe(0)
    now += 1e9
    budgets.pay('a', BUDGET_RESERVE - 1)
    expect(budgets.wait('a')).toBe(0)
    budgets.pay('a', 1)
    expect(budgets.wait('a')).toBeGreaterThan(0)
  })

  it('is not given back to whoever goes on asking, and is soon to whoever stops', () => {
    let now = 0
    const budgets = new Budgets(() => now)
    budgets.pay('a', BUDGET_RESERVE + 1)
    for (; now < 60_000; now++) for (let refused = 0; refused < 2; refused++) budgets.pay('a', REFUSED_COST)
    expect(budgets.wait('a')).toBeGreaterThan(0)
    expect(budgets.wait('a')).toBeLessThanOrEqual(LONGEST_WAIT + 1)
    now += (LONGEST_WAIT + 1) * 1000
    expect(budgets.wait('a')).toBe(0)
  })

  it('when it is used up is answered with 429 and when to come back, until then', async () => {
    lane.budgets.pay('127.0.0.1', BUDGET_RESERVE + BUDGET_PER_SECOND)
    const { status, headers, text } = await served().post({ query: QUERY })
    expect([status, headers['retry-after']]).toEqual([429, expect.stringMatching(/^[12]$/)])
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] })
    lane.budgets.pay('127.0.0.1', -2 * BUDGET_RESERVE)
    expect((await served().post({ query: QUERY })).status).toBe(200)
  })
})

describe('the door', () => {
  it('sends away what is too much, at once, and lets in again when it is less', async () => {
    for (let count = 0; count < MAX_WAITING; count++) door.pressure.admits()
    const { status, headers, text } = await served().post({ query: QUERY })
    expect([status, headers['retry-after']]).toEqual([503, '1'])
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] })
    for (let count = 0; count < MAX_WAITING; count++) door.pressure.end()
    expect((await served().post({ query: QUERY })).status).toBe(200)
    expect(door.shed).toBe(1)
  })

  it.each(['a b', '[::1', 'x:99999999', 'user@host', 'http://x', '{', 'a..b'])('refuses the host %s', async (host) => {
    expect((await served().send({ method: 'GET', path: `/graphql?query=${encodeURIComponent(QUERY)}`, headers: { host } })).status).toBe(400)
  })

  it.each(['localhost', 'localhost:4000', '127.0.0.1:80', '[::1]:4000', 'whosaid.example', 'a.b-c.example.'])('lets in the host %s', async (host) => {
    expect((await served().send({ method: 'GET', path: `/graphql?query=${encodeURIComponent(QUERY)}`, headers: { host } })).status).toBe(200)
  })
})

describe('a body', () => {
  it('that is no UTF-8 is refused', async () => {
    const { status, text } = await served().post(Buffer.from('{"query":"{ entity(slug: \\"\xff\\") { slug } }"}', 'latin1'))
    expect([status, text]).toEqual([400, expect.stringContaining('BAD_REQUEST')])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'application/jsonp', ''])('of the type %j is refused', async (type) => {
    const headers = { 'content-type': type }
    expect((await served().post({ query: QUERY }, headers)).status).toBe(415)
    expect((await api.post(JSON.stringify({ query: QUERY }), headers)).status).toBe(415)
  })

  it.each(['gzip', 'br', 'deflate', 'zstd'])('in %s is refused unopened', async (encoding) => {
    expect((await served().post({ query: QUERY }, { 'content-encoding': encoding })).status).toBe(415)
  })
})
