/** Written from the GraphQL Global Object Identification Specification, over everything that has an id. */
import { schema } from '@whosaid/schema/graphql'
import { describe, expect, it } from 'vitest'
import { Api } from '../support/api.ts'
import { realModel } from '../support/real-content.ts'
import { newsroomModel } from '../store/corpora.ts'

const real = realModel()
const api = Api.over(real)
const newsroom = Api.over(newsroomModel())

interface Node {
  readonly __typename: string
  readonly id: string
  readonly slug: string
}
const SELECTION = '__typename id ... on Article { slug } ... on Claim { slug } ... on Entity { slug }'

async function everyNode(of: Api): Promise<Node[]> {
  const found: Node[] = []
  for (const field of ['articles', 'claims', 'entities']) {
    let after: string | null = null
    do {
      const data = await of.data(`query ($after: String) { page: ${field}(first: 100, after: $after) { nodes { __typename id slug } pageInfo { hasNextPage endCursor } } }`, { after })
      const page = data['page'] as { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
      found.push(...page.nodes)
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
  }
  return found
}

const idOf = (text: string): string => Buffer.from(text).toString('base64url')

describe('global ids', () => {
  it('are one for each thing of the content, and no two alike', async () => {
    const ids = (await everyNode(api)).map(({ id }) => id)
    expect(ids.length).toBe(real.articles.length + real.claims.length + real.entities.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([['the content', api], ['the newsroom', newsroom]] as const)('lead back to every thing of %s, one by one and in batches', async (_name, of) => {
    const all = await everyNode(of)
    for (let at = 0; at < all.length; at += 100) {
      const some = all.slice(at, at + 100)
      expect((await of.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${SELECTION} } }`, { ids: some.map(({ id }) => id) }))['nodes']).toEqual(some)
    }
    const one = await Promise.all(all.map(({ id }) => of.data(`query ($id: ID!) { node(id: $id) { ${SELECTION} } }`, { id })))
    expect(one.map(({ node }) => node)).toEqual(all)
  })

  it('that nothing has give null, also in a batch, where the others stay in place', async () => {
    const [known] = await everyNode(api)
    const missing = ['article:none', 'claim:none/none', 'entity:none'].map(idOf)
    for (const id of missing) {
      expect(await api.data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null })
    }
    const ids = [missing[0], known?.id, known?.id, missing[1]]
    expect(await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({ nodes: [null, { id: known?.id }, { id: known?.id }, null] })
  })

  it('are what the specification has: Node with an id that is never null, node by such an id', () => {
    const query = schema.getQueryType()!.getFields()
    expect([String(query['node']?.type), String(query['node']?.args[0]?.type), String(query['nodes']?.type)]).toEqual(['Node', 'ID!', '[Node]!'])
  })
})

describe('former names of the newsroom', () => {
  const node = async (id: string): Promise<unknown> => (await newsroom.data(`query ($id: ID!) { node(id: $id) { ${SELECTION} } }`, { id }))['node']

  it.each([
    ['article', 'ferry-toll-seven', 'ferry-toll-rises', 'article(slug: "ferry-toll-seven") { id slug }'],
    ['entity', 'coast-agency', 'vmsa', 'entity(slug: "coast-agency") { id slug }'],
    ['entity', 'zoe-kreici', 'zoe-krejci', 'entity(slug: "zoe-kreici") { id slug }'],
    ['claim', 'ferry-toll-seven/toll-seven', 'seven-dead', 'claim(article: "ferry-toll-seven", slug: "toll-seven") { id slug }'],
    ['claim', 'ferry-toll-rises/toll-seven', 'seven-dead', 'claim(article: "ferry-toll-rises", slug: "toll-seven") { id slug }'],
    ['claim', 'ferry-toll-seven/seven-dead', 'seven-dead', 'claim(article: "ferry-toll-seven", slug: "seven-dead") { id slug }'],
    ['claim', 'ferry-toll-seven/aboard-233', 'aboard-233', 'claim(article: "ferry-toll-seven", slug: "aboard-233") { id slug }'],
  ])('%s %s still find %s, by slug and by an id made of it', async (type, former, slug, field) => {
    const found = (await newsroom.data(`{ found: ${field} }`))['found'] as Node
    expect(found.slug).toBe(slug)
    expect(await node(idOf(`${type}:${former}`))).toMatchObject({ id: found.id, slug })
    expect(await node(found.id)).toMatchObject({ id: found.id, slug })
  })

  it('find nothing when nothing ever had them', async () => {
    expect(await newsroom.data('{ article(slug: "toll-seven") { id } entity(slug: "ferry-toll-seven") { id } claim(article: "ferry-aground", slug: "toll-seven") { id } }')).toEqual({ article: null, entity: null, claim: null })
  })
})
