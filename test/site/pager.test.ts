import { describe, expect, it } from 'vitest'
import { connect } from '../../packages/site/src/client.ts'
import { readContent } from '../../packages/site/src/content.ts'
import { ArticlesDocument } from '../../packages/site/src/generated/graphql.ts'
import { allNodes } from '../../packages/site/src/pager.ts'
import { articles, entities } from './fixture.ts'
import { claims } from './fixture-claims.ts'
import { fixtureFetch } from './fixture-api.ts'

const answering = (...pages: readonly object[]) => {
  let next = 0
  return connect(async () => Response.json({ data: { articles: pages[next++] } }), 'http://api.example/graphql')
}
const page = (nodes: readonly string[], totalCount: number, endCursor: string | null, hasNextPage: boolean) => ({
  nodes,
  totalCount,
  pageInfo: { hasNextPage, endCursor },
})
const all = (ask: ReturnType<typeof connect>) => allNodes(ask, ArticlesDocument, {}, (data) => data.articles, 100)

describe('reading whole lists', () => {
  it('follows the cursors to the end', async () => {
    expect(await all(answering(page(['a', 'b'], 3, 'x', true), page(['c'], 3, null, false)))).toEqual(['a', 'b', 'c'])
  })

  it('reads all of the content, whatever the size of the pages', async () => {
    const content = await readContent(connect(fixtureFetch, 'http://localhost/graphql'))
    expect(content.articles).toHaveLength(articles.length)
    expect(content.claims).toHaveLength(claims.length)
    expect(content.entities).toHaveLength(entities.length)
  })

  it('refuses pages that do not add up to the count', async () => {
    await expect(all(answering(page(['a'], 2, null, false)))).rejects.toThrow('counts 2 but its pages hold 1')
  })

  it('refuses a next page that cannot be reached, rather than asking for ever', async () => {
    await expect(all(answering(page(['a'], 2, null, true)))).rejects.toThrow('no way to reach it')
    await expect(all(answering(page([], 2, 'x', true)))).rejects.toThrow('no way to reach it')
  })

  it('refuses content that changes while it is read', async () => {
    let asked = 0
    const changing: typeof fixtureFetch = async (input, init) => {
      const answer = await fixtureFetch(input, init)
      const text = await answer.text()
      return new Response(text.replace('fixture-1', `fixture-${(asked += 1)}`), answer)
    }
    await expect(readContent(connect(changing, 'http://localhost/graphql'))).rejects.toThrow('The content changed from fixture-1 to')
  })
})
