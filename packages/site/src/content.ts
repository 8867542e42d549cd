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
export const PAGE = { articles: 100, claims: 50, entities: 50 }

/** What is to be read. Its counts say how much that will be. */
export async function readVersion(ask: Ask): Promise<Content['version']> {
  const { content } = await ask(ContentDocument, {})
  return content
}

/**
 * Three lists, paged, whatever the number of pages: what one page needs of another's data is found in them, not asked again.
 * @param version where it has been asked for already
 * @throws Error when the content changes while it is read
 */
export async function readContent(ask: Ask, version?: Content['version']): Promise<Content> {
  return ofOneVersion(ask, version ?? (await readVersion(ask)), async () => ({
    articles: await allNodes(ask, ArticlesDocument, {}, (data) => data.articles, PAGE.articles),
    claims: await allNodes(ask, ClaimsDocument, {}, (data) => data.claims, PAGE.claims),
    entities: await allNodes(ask, EntitiesDocument, {}, (data) => data.entities, PAGE.entities),
  }))
}

/** What was read, with the version that it is of. @throws Error when that was another at the end */
export async function ofOneVersion<Read>(ask: Ask, version: Content['version'], read: () => Promise<Read>): Promise<Read & Pick<Content, 'version'>> {
  const all = await read()
  const after = await readVersion(ask)
  if (after.version === version.version) return { ...all, version }
  throw new Error(`The content changed from ${version.version} to ${after.version} while it was read. Run the build again.`)
}
