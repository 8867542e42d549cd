import type { Content } from './content.ts'
import type { ContentQuery } from './generated/graphql.ts'
import { attachArticle, attachClaim, linkClaims, linkEntities } from './link.ts'
import type { Article, Claim, Entity, KindIndex } from './linked.ts'

/** What whoever builds the site decides; everything else is the API's. */
export interface Settings {
  readonly base: string
  readonly notice: string | null
  /** Origin of the site, without a slash at its end; null when it is not known. */
  readonly origin: string | null
  /** Address of the API as a browser on the site reaches it; null when there is none. */
  readonly api: string | null
}

/** A class, so that Eleventy hands it on as it is: it copies and wraps plain objects. */
export class Site {
  readonly base: string
  readonly notice: string | null
  readonly origin: string | null
  readonly api: string | null
  readonly version: ContentQuery['content']
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly kinds: readonly KindIndex[]

  constructor({ base, notice, origin, api }: Settings, content: Content) {
    this.base = base
    this.notice = notice
    this.origin = origin
    this.api = api
    this.version = content.version
    const articles = new Map(content.articles.map((article): [string, Article] => [article.id, { ...article, claims: [] }]))
    const claims = linkClaims(content.claims, articles)
    const entities = linkEntities(content.entities, claims)
    for (const claim of claims.values()) attachClaim(claim, entities)
    for (const article of articles.values()) attachArticle(article, entities)
    this.articles = [...articles.values()]
    this.claims = [...claims.values()]
    this.entities = [...entities.values()]
    this.kinds = byFolder(this.entities)
  }
}

function byFolder(entities: readonly Entity[]): readonly KindIndex[] {
  const folders = Map.groupBy(entities, ({ path }) => path.replace(/[^/]+\/$/, ''))
  return [...folders]
    .map(([path, members]) => ({ path, label: folderLabel(path), entities: members }))
    .toSorted((a, b) => a.path.localeCompare(b.path, 'en'))
}

/** `/trade-unions/` is "Trade unions": the API knows a kind's singular only, its folder is the plural. */
function folderLabel(path: string): string {
  const words = path.replaceAll('/', '').replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
