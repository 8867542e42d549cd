import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Article, ArticleSource, Claim, Entity } from '@whosaid/schema'

/** Records as a server would write them down for itself: with their GraphQL type, and by every key that the queries go by. */
export interface Records {
  readonly articles: ReadonlyMap<string, Article>
  readonly entities: ReadonlyMap<string, Entity>
  /** Entities, bylines and unnamed sources. */
  readonly sources: ReadonlyMap<string, Entity | ArticleSource>
  readonly claims: ReadonlyMap<string, Claim>
  /** In canonical order, for what has to look at all of them. */
  readonly allClaims: readonly Claim[]
  readonly claimsOfArticle: ReadonlyMap<string, readonly Claim[]>
  readonly claimsAbout: ReadonlyMap<string, readonly Claim[]>
  readonly incoming: ReadonlyMap<string, readonly { readonly from: Claim; readonly index: number }[]>
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const typeName = (record: Article | Entity | ArticleSource | Claim): string => {
  if (record.type === 'entity') return upper(record.kind)
  return record.type === 'source' ? (record.kind === 'byline' ? 'Byline' : 'UnnamedSource') : upper(record.type)
}

/** Reads what test/bench/publish.ts has written, a record a line. */
export async function readRecords(path: string): Promise<Records> {
  const articles = new Map<string, Article>()
  const entities = new Map<string, Entity>()
  const sources = new Map<string, Entity | ArticleSource>()
  const claims = new Map<string, Claim>()
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const parsed = JSON.parse(line) as Article | Entity | ArticleSource | Claim
    const record = { __typename: typeName(parsed), ...parsed }
    switch (record.type) {
      case 'article': articles.set(record.slug, record); break
      case 'entity': entities.set(record.slug, record); sources.set(record.slug, record); break
      case 'source': sources.set(record.slug, record); break
      case 'claim': claims.set(record.key, record); break
    }
  }
  return { articles, entities, sources, claims, allClaims: [...claims.values()], ...linked(claims) }
}

function linked(claims: ReadonlyMap<string, Claim>): Pick<Records, 'claimsOfArticle' | 'claimsAbout' | 'incoming'> {
  const claimsOfArticle = new Map<string, Claim[]>()
  const claimsAbout = new Map<string, Claim[]>()
  const incoming = new Map<string, { from: Claim; index: number }[]>()
  for (const claim of claims.values()) {
    claimsOfArticle.getOrInsertComputed(claim.article, () => []).push(claim)
    for (const slug of claim.about) claimsAbout.getOrInsertComputed(slug, () => []).push(claim)
    claim.relations.forEach((relation, index) => incoming.getOrInsertComputed(relation.claim, () => []).push({ from: claim, index }))
  }
  return { claimsOfArticle, claimsAbout, incoming }
}
