import { describe, expect, it } from 'vitest'
import { graphqlHandler } from '../../packages/server/src/http/graphql.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { Api } from '../support/api.ts'
import { fixtureModel } from '../support/content-fixture.ts'

const VERSION = 'a'.repeat(32)
const api = Api.over(fixtureModel(), VERSION)
const get = (parameters: string) => api.fetch(new Request(`http://localhost/graphql?query=${encodeURIComponent('{ content { version } }')}&${parameters}`, { headers: { accept: 'application/graphql-response+json' } }))

describe('a version of the content', () => {
  it('is served when it is the current one', async () => {
    expect((await get(`version=${VERSION}`)).data).toEqual({ content: { version: VERSION } })
  })

  it.each(['b'.repeat(32), '', '../../etc/passwd', VERSION.toUpperCase()])('is refused as VERSION_NOT_KEPT when it is %j', async (version) => {
    const { status, errors } = await get(`version=${encodeURIComponent(version)}`)
    expect(status).toBe(404)
    expect(errors[0]?.extensions).toEqual({ code: 'VERSION_NOT_KEPT', kept: [VERSION] })
  })
})

it('a version of the schema that is not served is refused', async () => {
  const { status, errors } = await get('schema=none')
  expect([status, errors[0]?.extensions?.['code']]).toEqual([404, 'SCHEMA_NOT_SERVED'])
})

it('a query nested too deep is refused before it is run', async () => {
  const query = `{ claims { nodes ${'{ article { sections { claims '.repeat(12)}{ slug }${' } } }'.repeat(12)} } }`
  const { status, errors } = await api.ask(query)
  expect([status, errors[0]?.extensions?.['code']]).toEqual([400, 'TOO_DEEP'])
  expect(api.reported).toEqual([])
})

it('a document that nobody knows is refused', async () => {
  const { errors } = await api.post(JSON.stringify({ documentId: `sha256:${'0'.repeat(64)}` }))
  expect(errors[0]?.extensions?.['code']).toBe('DOCUMENT_NOT_KNOWN')
})

it('a service of known documents alone refuses any other', async () => {
  const catalog = catalogOf(memoryStore(fixtureModel()))
  const handler = graphqlHandler({ catalog: () => catalog, report: () => {}, documentsOnly: true })
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  const response = await handler.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body: '{"query":"{ content { version } }"}' }))
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_ALLOWED' } }] })
})
