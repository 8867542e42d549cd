import { readdirSync, readFileSync } from 'node:fs'
import { ERROR_CODES } from '@whosaid/schema/graphql'
import { describe, expect, it } from 'vitest'
import { Api, type ApiAnswer } from '../support/api.ts'
import { edit, FIRE, fixtureModel } from '../support/content-fixture.ts'

const api = Api.over(fixtureModel())
const only = ({ errors }: ApiAnswer): readonly [code: unknown, message: string] => {
  expect(errors).toHaveLength(1)
  return [errors[0]?.extensions?.['code'], errors[0]?.message ?? '']
}
const cursorsOf = async (of: Api, args: string): Promise<string> => {
  const data = await of.data(`{ claims(${args}) { pageInfo { endCursor } } }`)
  return (data['claims'] as { pageInfo: { endCursor: string } }).pageInfo.endCursor
}

describe('BAD_ID', () => {
  it.each(['x', '', 'YXJ0aWNsZTo', 'YXJ0aWNsZTpoYXJib3VyLWZpcmU=', Buffer.from('person:ada-stone').toString('base64url'), Buffer.from('entity:Ada').toString('base64url'), `${Buffer.from('entity:ada-stone').toString('base64url')} `])('is given for %j', async (id) => {
    const answer = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id })
    expect(only(answer)).toEqual(['BAD_ID', expect.stringMatching(/is no id of this service\. Ids are opaque/)])
  })

  it('is not given for an id of what is gone: that is null', async () => {
    expect(await api.data('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id: Buffer.from('entity:nobody').toString('base64url') })).toEqual({ node: null, nodes: [null] })
  })
})

describe('BAD_CURSOR', () => {
  it('is given for a cursor of another order', async () => {
    const after = await cursorsOf(api, 'first: 2')
    const answer = await api.ask('query ($after: String) { claims(after: $after, orderBy: NEWEST) { totalCount } }', { after })
    expect(only(answer)).toEqual(['BAD_CURSOR', expect.stringMatching(/^after: ".*" is no cursor of this list in this order and version/)])
  })

  it('is given for a cursor of another list', async () => {
    const before = await cursorsOf(api, 'first: 2')
    expect(only(await api.ask('query ($before: String) { entities(before: $before) { totalCount } }', { before }))[0]).toBe('BAD_CURSOR')
  })

  it('is given for a cursor of another version of the content', async () => {
    const after = await cursorsOf(Api.over(fixtureModel(edit(FIRE, ['value: 34000', 'value: 34001']))), 'first: 2')
    expect(only(await api.ask('query ($after: String) { claims(after: $after) { totalCount } }', { after }))[0]).toBe('BAD_CURSOR')
  })

  it('is given for a cursor of an item that the content does not hold', async () => {
    const good = Buffer.from(await cursorsOf(api, 'first: 2'), 'base64url').toString()
    const after = Buffer.from(good.replace(/:.*/, ':harbour-fire/nothing')).toString('base64url')
    expect(only(await api.ask('query ($after: String) { claims(after: $after) { totalCount } }', { after }))).toEqual(['BAD_CURSOR', expect.stringContaining('Start again without it')])
  })

  it.each(['', 'x', '💥', 'cA'])('is given for %j', async (after) => {
    expect(only(await api.ask('query ($after: String) { claims(after: $after) { totalCount } }', { after }))[0]).toBe('BAD_CURSOR')
  })
})

describe('BAD_PAGE_SIZE', () => {
  it.each([
    ['first: -1', 'first: -1 is not from 0 to 100.'], ['first: 101', 'first: 101 is not from 0 to 100.'], ['last: -1', 'last: -1'], ['last: 2147483647', 'last: 2147483647'],
    ['first: 1, last: 1', 'first and last: give one of them, not both.'], ['first: 0, last: 0', 'not both'],
  ])('is given for %s', async (args, message) => {
    expect(only(await api.ask(`{ claims(${args}) { totalCount } }`))).toEqual(['BAD_PAGE_SIZE', expect.stringContaining(message)])
  })

  it.each(['{ entity(slug: "quay-fire") { related(first: 101) { claims } } }', '{ entity(slug: "quay-fire") { related(first: -1) { claims } } }', '{ claims { facets { about(first: -1) { value } } } }'])('is given for %s', async (query) => {
    expect(only(await api.ask(query))[0]).toBe('BAD_PAGE_SIZE')
  })

  it('is given for more ids than a hundred', async () => {
    expect(only(await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 101 }, () => 'x') }))[0]).toBe('BAD_PAGE_SIZE')
  })

  it.each(['first: 0', 'last: 0', 'first: 100', 'last: 100', 'first: null, last: 3', 'first: 3, last: null'])('is not given for %s', async (args) => {
    expect((await api.ask(`{ claims(${args}) { totalCount } }`)).errors).toEqual([])
  })
})

describe('UNKNOWN_UNIT', () => {
  const ask = (unit: string) => api.ask('query ($unit: String!) { claim(article: "harbour-fire", slug: "area-burnt") { quantities { in(unit: $unit) { value } } } }', { unit })

  it('is given with the nearest unit, or with all of them', async () => {
    expect((await ask('percnt')).errors[0]).toMatchObject({ message: 'unit: nobody knows "percnt". Did you mean "percent"?', extensions: { code: 'UNKNOWN_UNIT' } })
    expect((await ask('lightyear')).errors[0]).toMatchObject({ message: expect.stringMatching(/^unit: nobody knows "lightyear"\. Known are count, dozen, /) as string, extensions: { code: 'UNKNOWN_UNIT' } })
  })

  it.each(['constructor', '__proto__', ''])('is given for %j', async (unit) => {
    expect((await ask(unit)).errors[0]?.extensions).toEqual({ code: 'UNKNOWN_UNIT' })
  })

  it('is not given for a unit that merely does not convert: that is null', async () => {
    expect((await api.data('{ claim(article: "harbour-fire", slug: "area-burnt") { quantities { in(unit: "kg") { value } } } }'))['claim']).toEqual({ quantities: [{ in: null }, { in: null }, { in: null }] })
  })
})

describe('every code', () => {
  const tests = readdirSync(new URL('../', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))

  it.each(Object.keys(ERROR_CODES))('%s is caused by a test', (code) => {
    expect(tests.some((text) => text.includes(`'${code}'`))).toBe(true)
  })

  it('is explained in docs/codes.md', () => {
    const page = readFileSync(new URL('../../docs/codes.md', import.meta.url), 'utf8')
    for (const [code, meaning] of Object.entries(ERROR_CODES)) expect(page).toContain(`| \`${code}\` | ${meaning} |`)
  })
})

describe('what there is not', () => {
  it('is null, and no error', async () => {
    expect(await api.data('{ article(slug: "x") { slug } entity(slug: "") { slug } claim(article: "harbour-fire", slug: "x") { slug } }')).toEqual({ article: null, entity: null, claim: null })
  })

  it("is a claim of another article, however that article's slug is put", async () => {
    expect(await api.data('{ claim(article: "harbour-fire", slug: "harbour-inquiry/deaths") { slug article { slug } } }')).toEqual({ claim: null })
  })
})
