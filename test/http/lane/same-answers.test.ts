import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphqlHandler } from '../../../packages/server/src/http/graphql.ts'
import { knownDocuments } from '../../../packages/server/src/http/known-documents.ts'
import { Lane } from '../../../packages/server/src/http/lane/lane.ts'
import { SCHEMA_VERSION } from '../../../packages/server/src/http/schema-version.ts'
import { catalogOf } from '../../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../../packages/server/src/store/memory/store.ts'
import { REPOSITORY, realModel } from '../../support/real-content.ts'
import { Served, type Received, type Sent } from '../../support/served-lane.ts'

const store = memoryStore(realModel())
const VERSION = store.content.version
const catalog = catalogOf(store)
const options = { catalog: () => catalog, report: () => {}, documents: knownDocuments }
const lane = new Lane({ ...options })
const yoga = graphqlHandler(options)
let [byLane, byYoga]: Served[] = []

beforeAll(async () => {
  byLane = await Served.at(lane.handle)
  byYoga = await Served.at((request, response) => void yoga(request, response))
})
afterAll(() => {
  byLane?.close()
  byYoga?.close()
})

/** What a client can tell answers apart by; the lane names accept-encoding too, on all. */
const seen = ({ status, headers, text }: Received) => ({
  status, text, etag: headers.etag?.replace('W/', ''), vary: headers.vary?.toLowerCase().split(/,\s*/).filter((each) => each !== 'accept-encoding').join(', ') || undefined,
  ...Object.fromEntries(['content-type', 'cache-control', 'allow', 'accept', 'x-content-version', 'x-schema-version', 'access-control-allow-origin', 'access-control-allow-methods', 'access-control-allow-headers', 'access-control-expose-headers', 'access-control-allow-credentials'].map((name) => [name, headers[name]])),
})

/** Asks Yoga once and the lane until it has answered by Yoga, by the compiled document and by kept bytes, as far as it will. */
async function expectSame(sent: Sent, times = 5): Promise<void> {
  const expected = await byYoga?.send(sent)
  if (expected === undefined) throw new Error('nothing is served')
  for (let time = 1; time <= times; time++) {
    const received = await byLane?.send(sent)
    expect(received && seen(received), `answer ${time}`).toEqual(seen(expected))
  }
}

const folder = (path: string): (readonly [string, string])[] =>
  readdirSync(join(REPOSITORY, path)).filter((name) => name.endsWith('.graphql')).map((name) => [name, readFileSync(join(REPOSITORY, path, name), 'utf8')])
const golden = [...folder('test/queries'), ...folder('packages/server/src/http/examples'), ...[...knownDocuments].slice(0, 5)]
const json = { 'content-type': 'application/json' }
const posted = (value: unknown, headers = {}): Sent => ({ method: 'POST', headers: { ...json, ...headers }, body: typeof value === 'string' ? value : JSON.stringify(value) })
const got = (parameters: Readonly<Record<string, string>>, headers = {}): Sent => ({ path: `/graphql?${new URLSearchParams(parameters).toString()}`, headers })

describe('the lane answers as Yoga does', () => {
  it('has many queries to try', () => {
    expect(golden.length).toBeGreaterThan(60)
  })

  it.each(golden)('%s', async (_name, query) => {
    await expectSame(posted({ query }))
    await expectSame(got({ query }, { accept: 'application/graphql-response+json' }))
  })

  it('by all its three ways', () => {
    expect(lane.counts.kept).toBeGreaterThan(golden.length)
    expect(lane.counts.compiled).toBeGreaterThan(golden.length / 2)
    expect(lane.counts.referred).toBeGreaterThan(10)
  })
})

const QUERY = '{ content { version claims } }'
const [ID = ''] = knownDocuments.keys()
const PERMALINK = { query: QUERY, version: VERSION, schema: SCHEMA_VERSION }

describe('of odd requests', () => {
  const odd: Readonly<Record<string, Sent>> = {
    'no body': { method: 'POST', headers: json },
    'no JSON': posted('{'),
    'an empty string': posted(''),
    'null': posted('null'),
    'a number': posted('1'),
    'an array': posted([{ query: QUERY }]),
    'an unknown key': posted({ query: QUERY, more: 1 }),
    'an unknown key that is null': posted({ query: QUERY, more: null }),
    'a query twice': posted(`{"query":"{","query":${JSON.stringify(QUERY)}}`),
    'a query that is none': posted({ query: '{' }),
    'a query that is a number': posted({ query: 1 }),
    'an empty query': posted({ query: '' }),
    'a field that is not there': posted({ query: '{ nothing }' }),
    'a field error': posted({ query: '{ claims(after: "x") { totalCount } content { claims } }' }),
    'variables': posted({ query: 'query ($n: Int) { claims(first: $n) { nodes { slug } } }', variables: { n: 2 } }),
    'variables of the wrong type': posted({ query: 'query ($n: Int) { claims(first: $n) { nodes { slug } } }', variables: { n: 'x' } }),
    'variables that cost too much': posted({ query: 'query ($n: Int) { claims(first: $n) { nodes { article { claims(first: $n) { nodes { slug text kind mode assertion quote hedge } } } } } }', variables: { n: 100 } }),
    'variables that are a list': posted({ query: QUERY, variables: [] }),
    'variables that are null': posted({ query: QUERY, variables: null }),
    'variables nested deep': posted(`{"query":${JSON.stringify(QUERY)},"variables":{"x":${'['.repeat(200)}${']'.repeat(200)}}}`),
    'a query nested deep': posted({ query: '{ a '.repeat(200) + '}'.repeat(200) }),
    'a query too deep': posted({ query: `{ claim(article: "a", slug: "b") { ${'article { sections { claims { '.repeat(6)}slug${' } } }'.repeat(6)} } }` }),
    'an operation': posted({ query: 'query A { content { claims } } query B { content { version } }', operationName: 'B' }),
    'an operation that is not there': posted({ query: 'query A { content { claims } }', operationName: 'B' }),
    'an operation that is left open': posted({ query: 'query A { content { claims } } query B { content { version } }' }),
    'an operation that is empty': posted({ query: QUERY, operationName: '' }),
    'an operation that is a number': posted({ query: QUERY, operationName: 1 }),
    'extensions': posted({ query: QUERY, extensions: { x: 1 } }),
    'extensions that are a list': posted({ query: QUERY, extensions: [] }),
    'a document by its id': posted({ documentId: ID, variables: {} }),
    'a document and a query': posted({ documentId: ID, query: QUERY }),
    'a document that nobody knows': posted({ documentId: 'sha256:0' }),
    'a document as Apollo names it': posted({ extensions: { persistedQuery: { version: 1, sha256Hash: ID.slice(7) } } }),
    'a document by address': { method: 'POST', path: `/graphql?documentId=${ID}`, headers: json, body: '{}' },
    'a mutation': posted({ query: 'mutation { x }' }),
    'introspection': posted({ query: '{ __schema { types { name } } }' }),
    'a name of a type': posted({ query: '{ __typename content { __typename } }' }),
    'letters beyond ASCII': posted({ query: '{ a: search(query: "Zürich 東京 😀") { totalCount } }' }),
    'another charset': posted({ query: QUERY }, { 'content-type': 'application/json; charset=utf-16' }),
    'JSON in capitals': posted({ query: QUERY }, { 'content-type': 'Application/JSON' }),
    'a list of types': posted({ query: QUERY }, { 'content-type': 'application/json, text/plain' }),
    'GraphQL as JSON': posted({ query: QUERY }, { 'content-type': 'application/graphql+json' }),
    'GraphQL alone': { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: QUERY },
    'a form': { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ query: QUERY }).toString() },
    'no type': { method: 'POST', body: JSON.stringify({ query: QUERY }) },
    'text': posted({ query: QUERY }, { 'content-type': 'text/plain' }),
    'multipart': posted('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    'in chunks': { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' }, body: [Buffer.from('{"query":'), Buffer.from(`${JSON.stringify(QUERY)}}`)] },
    'a body that is long': posted({ query: `${QUERY} #${'x'.repeat(70_000)}` }),
    'a GET': got({ query: QUERY }),
    'a GET of nothing': { path: '/graphql' },
    'a GET of an empty string': { path: '/graphql?' },
    'a GET of an empty query': { path: '/graphql?query=' },
    'a GET with variables': got({ query: 'query ($n: Int) { claims(first: $n) { nodes { slug } } }', variables: '{"n":3}' }),
    'a GET with variables that are no JSON': got({ query: QUERY, variables: '{' }),
    'a GET with empty variables': got({ query: QUERY, variables: '' }),
    'a GET with extensions': got({ query: QUERY, extensions: '{}' }),
    'a GET with a parameter more': got({ query: QUERY, more: '1' }),
    'a GET with a parameter twice': { path: `/graphql?${new URLSearchParams([['query', QUERY], ['query', '{ x }']]).toString()}` },
    'a GET whose address is not encoded': { path: `/graphql?query=${QUERY.replaceAll(' ', '')}` },
    'a GET with half an escape': { path: '/graphql?query=%7Bcontent%7Bclaims%7D%7D%' },
    'a GET with a fragment': { path: '/graphql?query=%7Bcontent%7Bclaims%7D%7D#x' },
    'a GET that ends in a health check': { path: '/graphql?query=%7Bcontent%7Bclaims%7D%7D%23/health' },
    'a permalink': got(PERMALINK),
    'a permalink to an error': got({ ...PERMALINK, query: '{ claims(after: "x") { totalCount } }' }),
    'a permalink to a document': got({ documentId: ID, version: VERSION, schema: SCHEMA_VERSION }),
    'a version that is not kept': got({ query: QUERY, version: '0'.repeat(32) }),
    'a version by header': got({ query: QUERY }, { 'x-content-version': VERSION }),
    'a version by header that is not kept': posted({ query: QUERY }, { 'x-content-version': '0'.repeat(32) }),
    'a version by address before one by header': got({ query: QUERY, version: VERSION }, { 'x-content-version': '0' }),
    'an empty version': got({ query: QUERY, version: '' }),
    'a schema that is not served': got({ query: QUERY, schema: 'x' }),
    'any type': got({ query: QUERY }, { accept: '*/*' }),
    'any application': got({ query: QUERY }, { accept: 'application/*' }),
    'JSON': posted({ query: QUERY }, { accept: 'application/json' }),
    'JSON, with an error': posted({ query: '{ nothing }' }, { accept: 'application/json' }),
    'both types': posted({ query: QUERY }, { accept: 'application/graphql-response+json, application/json;q=0.9' }),
    'an image': posted({ query: QUERY }, { accept: 'image/png' }),
    'events': posted({ query: QUERY }, { accept: 'text/event-stream' }),
    'another origin': posted({ query: QUERY }, { origin: 'https://elsewhere.example' }),
    'a preflight': { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } },
    'PUT': { method: 'PUT', headers: json, body: JSON.stringify({ query: QUERY }) },
    'DELETE': { method: 'DELETE' },
  }

  it.each(Object.entries(odd))('%s', async (_name, sent) => {
    await expectSame(sent)
  })

  it.each([['gzip'], ['br'], ['gzip, deflate, br, zstd'], ['gzip;q=0, br;q=0'], ['identity'], ['*'], ['']])('in the encoding %j', async (encoding) => {
    await expectSame(posted({ query: '{ claims(first: 50) { nodes { text } } }' }, { 'accept-encoding': encoding }))
    await expectSame(got({ query: '{ claims(first: 50) { nodes { text } } }' }, { 'accept-encoding': encoding }))
  })
})
