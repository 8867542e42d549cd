/** Written from the GraphQL Cursor Connections Specification, over every connection that the schema has. */
import { schema } from '@whosaid/schema/graphql'
import { getNamedType, isInterfaceType, isObjectType, type GraphQLField } from 'graphql'
import { describe, expect, it } from 'vitest'
import { Api } from '../support/api.ts'
import { newsroomModel } from '../store/corpora.ts'

const api = Api.over(newsroomModel())

/** Where a type with connections is found, with several items in each of them. */
const FOUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  Query: ['', ''],
  Article: ['article(slug: "ferry-aground") {', '}'],
  Entity: ['entity(slug: "vmsa") {', '}'],
  Person: ['entity(slug: "ilvane-marlow") { ... on Person {', '} }'],
  Organization: ['entity(slug: "vmsa") { ... on Organization {', '} }'],
  Place: ['entity(slug: "gull-reef") { ... on Place {', '} }'],
  Event: ['entity(slug: "petrel-queen-accident") { ... on Event {', '} }'],
  Topic: ['entity(slug: "passenger-count") { ... on Topic {', '} }'],
}

/** Arguments without which a connection gives nothing. */
const NEEDED: Readonly<Record<string, string>> = { 'Query.search': 'query: "ferry"' }

type Field = GraphQLField<unknown, unknown>
const connections = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).filter((field) => getNamedType(field.type).name.endsWith('Connection')).map((field) => ({ name: `${type.name}.${field.name}`, type: type.name, field })) : [],
)

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[]
  readonly nodes: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null }
  readonly totalCount: number
}

function selectionOf(field: Field): string {
  const connection = getNamedType(field.type)
  const nodes = isObjectType(connection) ? getNamedType(connection.getFields()['nodes']!.type) : undefined
  const own = isObjectType(nodes) || isInterfaceType(nodes) ? nodes.getFields() : {}
  const one = 'id' in own ? 'id' : 'text' in own ? 'text claim { id }' : 'label'
  return `edges { cursor node { ${one} } } nodes { ${one} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`
}

async function page({ name, type, field }: (typeof connections)[number], args: string): Promise<Page> {
  const found = FOUND[type]
  if (found === undefined) throw new Error(`no test knows where to find a ${type}`)
  const all = [NEEDED[name] ?? '', args].filter((some) => some !== '').join(', ')
  let data: unknown = await api.data(`{ ${found[0]} ${field.name}${all === '' ? '' : `(${all})`} { ${selectionOf(field)} } ${found[1]} }`)
  while (!(field.name in (data as object))) [data] = Object.values(data as object) as unknown[]
  return (data as Record<string, Page>)[field.name]!
}

it('every connection of the schema is one that these tests find', () => {
  expect(connections.length).toBeGreaterThan(20)
  expect(connections.filter(({ type }) => FOUND[type] === undefined).map(({ name }) => name)).toEqual([])
})

it.each(Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Connection')))('%s has edges with a node and a cursor, and page information', (type) => {
  if (!isObjectType(type)) throw new Error(`${type.name} is no object`)
  const { edges, pageInfo } = type.getFields()
  const edge = getNamedType(edges!.type)
  expect(String(pageInfo!.type)).toBe('PageInfo!')
  expect(isObjectType(edge) && [edge.name, String(edge.getFields()['cursor']?.type), edge.getFields()['node'] !== undefined]).toEqual([type.name.replace(/Connection$/, 'Edge'), 'String!', true])
})

describe.each(connections)('$name', (connection) => {
  it('gives the same items as edges and as nodes, each at a cursor of its own', async () => {
    const all = await page(connection, 'first: 100')
    expect(all.totalCount).toBeGreaterThan(0)
    expect(all.edges.length).toBe(Math.min(100, all.totalCount))
    expect(all.edges.map(({ node }) => node)).toEqual(all.nodes)
    expect(new Set(all.edges.map(({ cursor }) => cursor)).size).toBe(all.edges.length)
    expect([all.pageInfo.startCursor, all.pageInfo.endCursor]).toEqual([all.edges[0]?.cursor, all.edges.at(-1)?.cursor])
    expect(await page(connection, '')).toMatchObject({ edges: all.edges.slice(0, 20), totalCount: all.totalCount })
  })

  it('goes forward by first and after', async () => {
    const { edges, totalCount } = await page(connection, 'first: 100')
    const one = await page(connection, 'first: 1')
    expect([one.edges, one.pageInfo.hasNextPage, one.pageInfo.hasPreviousPage]).toEqual([edges.slice(0, 1), totalCount > 1, false])
    const rest = await page(connection, `first: 3, after: "${one.pageInfo.endCursor}"`)
    expect([rest.edges, rest.pageInfo.hasNextPage, rest.totalCount]).toEqual([edges.slice(1, 4), totalCount > 4, totalCount])
    const none = await page(connection, 'first: 0')
    expect([none.edges, none.nodes, none.pageInfo.startCursor, none.pageInfo.endCursor, none.pageInfo.hasNextPage]).toEqual([[], [], null, null, totalCount > 0])
  })

  it('refuses a negative size', async () => {
    await expect(page(connection, 'first: -1')).rejects.toThrow('BAD_PAGE_SIZE')
  })
})

describe.each(connections.filter(({ field }) => field.args.some(({ name }) => name === 'last')))('$name', (connection) => {
  it('goes backward by last and before, in the same order', async () => {
    const { edges, totalCount } = await page(connection, 'first: 100')
    const first = edges.slice(0, 8)
    const before = `before: "${first.at(-1)?.cursor}"`
    const end = await page(connection, `last: 2, ${before}`)
    expect([end.edges, end.pageInfo.hasPreviousPage]).toEqual([first.slice(0, -1).slice(-2), first.length > 3])
    const last = await page(connection, 'last: 1')
    expect([last.edges.length, last.pageInfo.hasNextPage, last.pageInfo.hasPreviousPage]).toEqual([1, false, totalCount > 1])
    expect(totalCount > 100 || last.edges[0]?.cursor === edges.at(-1)?.cursor).toBe(true)
  })

  it('cuts to what lies between both cursors first, then by first or last', async () => {
    const { edges } = await page(connection, 'first: 8')
    const between = `after: "${edges[0]?.cursor}", before: "${edges.at(-1)?.cursor}"`
    const inside = edges.slice(1, -1)
    expect((await page(connection, `first: 2, ${between}`)).edges).toEqual(inside.slice(0, 2))
    expect((await page(connection, `last: 2, ${between}`)).edges).toEqual(inside.slice(-2))
    const { pageInfo } = await page(connection, `first: 2, ${between}`)
    // Items follow the page when there are more of the range, and beyond its end too, which the specification leaves open.
    expect(pageInfo.hasNextPage || inside.length <= 2).toBe(true)
  })
})

it('search alone, which is read from its best hit on, goes forward only', () => {
  expect(connections.filter(({ field }) => !field.args.some(({ name }) => name === 'last')).map(({ name }) => name)).toEqual(['Query.search'])
})
