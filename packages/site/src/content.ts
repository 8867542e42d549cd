import { type Ask } from './client.ts'
import {
  ArticlesDocument,
  ClaimsDocument,
  ContentDocument,
  EntitiesDocument,
  type ArticleDetailFragment,
  type ClaimDetailFragment,
  type ContentQuery,
  type EntityDetailFragment,
} from './generated/graphql.ts'
import { allNodes } from './pager.ts'

/** All that the site shows, as the API gave it. */
export interface Content {
  readonly version: ContentQuery['content']
  readonly articles: readonly ArticleDetailFragment[]
  readonly claims: readonly ClaimDetailFragment[]
  readonly entities: readonly EntityDetailFragment[]
}

/** Nodes per request, by how much hangs on each: a request stays near two thousand objects. */
const PAGE = { articles: 100, claims: 50, entities: 50 }

/**
 * Three lists, paged, whatever the number of pages: what one page needs of another's data is found in them, not asked again.
 * @throws Error when the content changes while it is read
 */
export async function readContent(ask: Ask): Promise<Content> {
  const { content: version } = await ask(ContentDocument, {})
  const articles = await allNodes(ask, ArticlesDocument, (data) => data.articles, PAGE.articles)
  const claims = await allNodes(ask, ClaimsDocument, (data) => data.claims, PAGE.claims)
  const entities = await allNodes(ask, EntitiesDocument, (data) => data.entities, PAGE.entities)
  const { content: after } = await ask(ContentDocument, {})
  if (after.version !== version.version) {
    throw new Error(`The content changed from ${version.version} to ${after.version} while it was read. Run the build again.`)
  }
  return { version, articles, claims, entities }
}
