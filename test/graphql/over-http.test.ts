import { describe, expect, it } from 'vitest'
import type { Store } from '@whosaid/schema'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { Api, type ApiAnswer } from '../support/api.ts'
import { fixtureModel } from '../support/content-fixture.ts'

const model = fixtureModel()
const api = Api.over(model)

function expectRefusal(answer: ApiAnswer, message: RegExp): void {
  expect(answer.status).toBe(400)
  expect(answer.data).toBeUndefined()
  expect(answer.errors.map((error) => error.message)).toEqual([expect.stringMatching(message)])
  expect(answer.text).not.toMatch(/node_modules|\.ts:|\bat [^ ]+ \(|stack/i)
}

describe('a request that is malformed', () => {
  it('is answered with status 400, no data and the place in the query', async () => {
    const answer = await api.ask('{ claims {')
    expectRefusal(answer, /^Syntax Error: /)
    expect(answer.errors[0]).toMatchObject({ locations: [{ line: 1, column: 11 }], extensions: { code: 'GRAPHQL_PARSE_FAILED' } })
    expect(answer.contentType).toBe('application/graphql-response+json; charset=utf-8')
  })

  it('is told of a field that the schema lacks, with the nearest', async () => {
    const answer = await api.ask('{ claims { totalCuont } }')
    expect(answer.errors[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' })
    expectRefusal(answer, /^Cannot query field "totalCuont" on type "ClaimConnection"\. Did you mean "totalCount"\?$/)
  })

  it.each([
    ['{ claims(filter: { kind: { eq: GUESS } }) { totalCount } }', /^Value "GUESS" does not exist in "ClaimKind" enum/],
    ['{ claims(first: "3") { totalCount } }', /^Int cannot represent non-integer value: "3"/],
    ['{ entity { slug } }', /of type "String!" is required/],
    ['query A { content { version } } query B { content { claims } }', /operation/i],
    ['mutation { x }', /mutation/i],
    ['', /query/],
  ])('%s', async (query, message) => {
    expectRefusal(await api.ask(query), message)
  })

  it('is refused without a query, with JSON that is none, and with an array', async () => {
    expectRefusal(await api.post('{}'), /query/i)
    expectRefusal(await api.post('{ "query": '), /JSON/)
    expectRefusal(await api.post('[{ "query": "{ content { version } }" }]'), /batch/i)
    const answer = await api.post('"x"')
    expectRefusal(answer, /./)
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_REQUEST' })
  })

  it('is refused in a form that a browser sends to anybody', async () => {
    const answer = await api.post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })

  it('is told of a variable of the wrong type', async () => {
    expectRefusal(await api.ask('query ($first: Int) { claims(first: $first) { totalCount } }', { first: 'many' }), /Variable "\$first" (has invalid value|got invalid value)/)
  })
})

describe('an error of ours', () => {
  const broken: Store = { ...memoryStore(model), entities: () => { throw new Error('the disk /var/secret burnt') } }
  const rejecting: Store = { ...memoryStore(model), synchronous: false, entities: () => Promise.reject(new Error('password=hunter2')) }

  it.each([['thrown', broken], ['by promise', rejecting]])('%s is masked for the client and told to the operator', async (_how, store) => {
    const faulty = new Api(store)
    const answer = await faulty.ask('{ content { claims } entity(slug: "ada-stone") { name } }')
    expect(answer.status).toBe(200)
    expect(answer.data).toEqual({ content: { claims: 9 }, entity: null })
    expect(answer.errors).toEqual([{
      message: 'Something went wrong here, not with your query.', path: ['entity'], locations: [{ line: 1, column: 22 }], extensions: { code: 'INTERNAL' },
    }])
    expect(answer.text).not.toMatch(/secret|hunter2|stack|\.ts/)
    expect(faulty.reported).toHaveLength(1)
  })

  it('is masked where a reference leads nowhere', async () => {
    const faulty = Api.over({ ...model, entities: model.entities.filter(({ slug }) => slug !== 'ada-stone') })
    const { errors } = await faulty.ask('{ claim(article: "harbour-fire", slug: "cranes-unsafe") { speaker { name } } }')
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'INTERNAL' }])
  })
})

it('answers the same over a store that answers by promise', async () => {
  const store = memoryStore(model)
  const slow: Store = {
    synchronous: false, content: store.content,
    articles: async (slugs) => store.articles(slugs), entities: async (slugs) => store.entities(slugs), claims: async (keys) => store.claims(keys),
    sources: async (slugs) => store.sources(slugs), quantities: async (keys) => store.quantities(keys), referrers: async (requests) => store.referrers(requests),
    incomingRelations: async (keys) => store.incomingRelations(keys), related: async (requests) => store.related(requests), counts: async (requests) => store.counts(requests),
    facets: async (requests) => store.facets(requests), entityKinds: async (filters) => store.entityKinds(filters), fieldFacets: async (requests) => store.fieldFacets(requests), graphs: async (requests) => store.graphs(requests),
    pages: async (requests) => store.pages(requests),
  }
  const query = `{ claims(first: 50) { totalCount facets { speaker { value label count } about(first: 2) { label } } nodes { text section { title claims { slug } } article { title sections { slug claims { slug } } }
    speaker { name } attribution { source { slug } } about { name facts { label text entities { slug } } related { entity { slug } claims } } relations { type direction claim { slug } } quantities { text base { value } derivedFrom { value } claim { slug } } reviews { by { name } } } } }`
  expect(await new Api(slow).data(query)).toEqual(await new Api(store).data(query))
})
