import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '@whosaid/schema'
import { schema } from '@whosaid/schema/graphql'
import { parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { costOf, type Cost } from '../../packages/server/src/http/cost.ts'
import { EXAMPLES } from '../../packages/server/src/http/examples.ts'
import { knownDocuments } from '../../packages/server/src/http/known-documents.ts'
import { LIST_SIZE, MAX_COST, MAX_DEPTH } from '../../packages/server/src/http/limits.ts'
import { Api } from '../support/api.ts'
import { REPOSITORY } from '../support/real-content.ts'

function cost(query: string, variables: Readonly<Record<string, unknown>> = {}, operation?: string): Cost {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  return costOf(schema, document, operation)(variables)
}

describe('what a query costs', () => {
  it.each([
    ['a field and what it holds', '{ content { version } }', 2],
    ['aliases each', '{ a: content { version } b: content { version claims } }', 5],
    ['a page at its size', '{ claims(first: 10) { totalCount nodes { slug } } }', 1 + 1 + 1 + 10],
    ['a page from the end at its size', '{ claims(last: 10) { nodes { slug } } }', 1 + 1 + 10],
    ['a page of no size as twenty', '{ claims { nodes { slug } } }', 1 + 1 + 20],
    ['a page of nothing', '{ claims(first: 0) { nodes { slug } } }', 2],
    ['edges and nodes both', '{ claims(first: 3) { edges { cursor node { slug } } nodes { slug } } }', 1 + (1 + 3 * (1 + 2)) + (1 + 3)],
    ['a list as five', '{ claims(first: 2) { nodes { attribution { mode } } } }', 1 + 1 + 2 * (1 + LIST_SIZE)],
    ['a list of words as one', '{ entity(slug: "a") { aliases } }', 2],
    ['a list that takes a size at that size', '{ entity(slug: "a") { related(first: 7) { claims } } }', 1 + 1 + 7],
    ['pages in pages', '{ claims(first: 3) { nodes { article { claims(first: 4) { nodes { slug } } } } } }', 1 + 1 + 3 * (1 + 1 + 1 + 4)],
    ['a page in a page at its own size', '{ claims(first: 3) { nodes { article { claims { nodes { slug } } } } } }', 1 + 1 + 3 * (1 + 1 + 1 + 20)],
    ['an inline fragment', '{ entity(slug: "a") { slug ... on Person { said(first: 4) { nodes { slug } } } } }', 1 + 1 + (1 + 1 + 4)],
    ['an inline fragment without a type', '{ claims(first: 2) { ... { nodes { slug } } } }', 1 + 1 + 2],
    ['a name of a type', '{ __typename content { __typename } }', 3],
  ])('counts %s', (_name, query, expected) => {
    expect(cost(query).cost).toBe(expected)
  })

  it('counts a fragment wherever it is spread, pages in it at the size of each place', () => {
    const page = 'fragment Page on ClaimConnection { nodes { ...One } } fragment One on Claim { slug article { slug } }'
    expect(cost(`{ a: claims(first: 10) { ...Page } b: claims(first: 2) { ...Page } } ${page}`).cost).toBe(1 + 1 + 10 * 3 + 1 + 1 + 2 * 3)
    expect(cost('{ claims(first: 2) { ...A } } fragment A on ClaimConnection { ...B ...B } fragment B on ClaimConnection { nodes { slug } }').cost).toBe(1 + 2 * (1 + 2))
  })

  it('reads sizes from variables, null and those left out as twenty', () => {
    const query = 'query ($n: Int) { claims(first: $n) { nodes { slug } } }'
    expect([cost(query, { n: 7 }), cost(query, { n: null }), cost(query)].map((each) => each.cost)).toEqual([9, 22, 22])
  })

  it('counts as many nodes as there are ids, written out or in a variable', () => {
    expect(cost('{ nodes(ids: ["a", "b", "c"]) { id } }').cost).toBe(1 + 3)
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 50 }, () => 'a') }).cost).toBe(1 + 50)
  })

  it.each([
    ['related', '{ entity(slug: "a") { related { claims } } }', 1 + 1 + 20],
    ['graph', '{ graph { claims } }', 1 + 100],
  ])('counts a list that names no size at the size it then has: %s', (_name, query, expected) => {
    expect(cost(query).cost).toBe(expected)
  })

  it('counts the operation that is asked for', () => {
    const both = 'query A { content { version } } query B { content { version claims articles } }'
    expect([cost(both, {}, 'A').cost, cost(both, {}, 'B').cost]).toEqual([2, 4])
  })

  it('counts levels of fields, fragments being none', () => {
    expect(cost('{ claims { nodes { article { slug } } } content { version } }').depth).toBe(4)
    expect(cost('{ claims { ...A } } fragment A on ClaimConnection { nodes { ... on Claim { slug } } }').depth).toBe(3)
  })
})

describe('a query beyond the limits', () => {
  const touched: PropertyKey[] = []
  const content = { version: 'e'.repeat(32), articles: 0, claims: 0, entities: 0 }
  const untouchable = new Proxy({ synchronous: true, content } as Store, {
    get(target, key) {
      if (key in target) return Reflect.get(target, key) as unknown
      touched.push(key)
      throw new Error(`the store was asked for ${String(key)}`)
    },
  })
  const api = new Api(untouchable)
  const costly = '{ claims(first: 100) { nodes { article { claims(first: 100) { nodes { slug text kind mode assertion quote } } } } } }'

  it('is refused as TOO_COSTLY, with its cost and the limit, before anything is read', async () => {
    const { status, errors, data } = await api.ask(costly)
    expect([status, data, errors[0]?.extensions]).toEqual([400, undefined, { code: 'TOO_COSTLY', cost: 1 + 1 + 100 * (1 + 1 + 1 + 600), limit: MAX_COST }])
    expect([touched, api.reported]).toEqual([[], []])
  })

  it('is refused as TOO_DEEP, with its depth and the limit, before anything is read', async () => {
    const { status, errors, data } = await api.ask(`{ claim(article: "a", slug: "b") { ${'article { sections(first: 0) { claims { '.replace('(first: 0)', '').repeat(6)}slug${' } } }'.repeat(6)} } }`)
    expect([status, data, errors[0]?.extensions]).toEqual([400, undefined, { code: 'TOO_DEEP', depth: 1 + 3 * 6 + 1, limit: MAX_DEPTH }])
    expect([touched, api.reported]).toEqual([[], []])
  })

  it('is refused when variables make it so, by their defaults too', async () => {
    const query = (size: string): string => `query ($n: Int${size}) { claims(first: $n) { nodes { article { claims(first: $n) { nodes { slug text kind mode assertion quote } } } } } }`
    expect((await api.ask(query(''), { n: 100 })).errors[0]?.extensions?.['code']).toBe('TOO_COSTLY')
    expect((await api.ask(query(' = 100'))).errors[0]?.extensions?.['code']).toBe('TOO_COSTLY')
    expect(touched).toEqual([])
  })

  it('is counted quickly, however its fragments are nested', () => {
    const levels = Array.from({ length: 60 }, (_, at) => `fragment F${at} on ClaimConnection { ...F${at + 1} ...F${at + 1} }`)
    expect(cost(`{ claims(first: 1) { ...F0 } } ${levels.join(' ')} fragment F60 on ClaimConnection { nodes { slug } }`).cost).toBe(1 + 2 ** 60 * 2)
  })
})

describe('within the limits are', () => {
  const folder = (path: string): (readonly [name: string, query: string])[] =>
    readdirSync(join(REPOSITORY, path)).filter((name) => name.endsWith('.graphql')).map((name) => [name, readFileSync(join(REPOSITORY, path, name), 'utf8')])
  const ours: (readonly [string, string])[] = [
    ...folder('test/queries'), ...folder('test/newsroom/queries'), ...EXAMPLES.map(({ query }) => [query.split('\n')[0] ?? '', query] as const),
    ...[...knownDocuments.values()].map((query) => [/\w+ \w+/.exec(query)?.[0] ?? '', query] as const),
  ]

  it('the golden queries, the examples and the documents of the site', () => {
    const beyond = ours.filter(([, query]) => {
      const { cost: own, depth } = cost(query)
      return own > MAX_COST || depth > MAX_DEPTH
    })
    expect([ours.length > 60, beyond.map(([name]) => name)]).toEqual([true, []])
  })
})
