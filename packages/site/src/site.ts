import type { ArticleContent } from './article-content.ts'
import type { Content } from './content.ts'
import type { ClaimDetailFragment, ContentQuery } from './generated/graphql.ts'
import { folderOf } from './href.ts'
import { attachArticle, attachClaim, linkClaims, linkEntities } from './link.ts'
import type { Article, Claim, Entity, KindIndex } from './linked.ts'
import { Origins } from './origins.ts'

/** What whoever builds the site decides; everything else is the API's. */
export interface Settings {
  readonly base: string
  readonly notice: string | null
  /** Origin of the site, without a slash at its end; null when it is not known. */
  readonly origin: string | null
  /** Address of the API as a browser on the site reaches it; null when there is none. */
  readonly api: string | null
}

/** The records that get pages. */
interface Records {
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly kinds: readonly KindIndex[]
}

/** A class, so that Eleventy hands it on as it is: it copies and wraps plain objects. */
export class Site implements Settings, Records {
  readonly base: string
  readonly notice: string | null
  readonly origin: string | null
  readonly api: string | null
  readonly version: ContentQuery['content']
  /** False where only the pages of some records are built: then there are no lists, and nothing that is about all of it. */
  readonly isWhole: boolean
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly kinds: readonly KindIndex[]
  readonly origins: Origins

  private constructor({ base, notice, origin, api }: Settings, content: Content, isWhole: boolean, { articles, claims, entities, kinds }: Records) {
    this.base = base
    this.notice = notice
    this.origin = origin
    this.api = api
    this.version = content.version
    this.isWhole = isWhole
    this.articles = articles
    this.claims = claims
    this.entities = entities
    this.kinds = kinds
    this.origins = new Origins(this, content)
  }

  static whole(settings: Settings, content: Content): Site {
    const articles = new Map(content.articles.map((article): [string, Article] => [article.id, { ...article, claims: [] }]))
    const claims = linkClaims(content.claims, articles)
    const entities = linkEntities(content.entities, claims)
    for (const claim of claims.values()) attachClaim(claim, entities)
    for (const article of articles.values()) attachArticle(article, entities)
    const all = [...entities.values()]
    return new Site(settings, content, true, { articles: [...articles.values()], claims: [...claims.values()], entities: all, kinds: byFolder(all) })
  }

  static ofArticle(settings: Settings, { version, article: detail, claims, others, kindPaths }: ArticleContent): Site {
    const article: Article = { ...detail, claims: [] }
    const articles = new Map([article, ...others.articles.map((other): Article => ({ ...other, claims: [] }))].map((each) => [each.id, each]))
    linkClaims([...claims, ...others.claims.map(unconnected)], articles)
    const kinds = kindPaths.map((path) => ({ path, label: folderLabel(path), entities: [] }))
    const answers = { version, articles: [detail, ...others.articles], claims: [...claims, ...others.claims], entities: [] }
    return new Site(settings, answers, false, { articles: [article], claims: article.claims, entities: [], kinds: kinds.toSorted(byPath) })
  }
}

/** On what another article's claim bears in its turn is not shown. */
const unconnected = (claim: ClaimDetailFragment): ClaimDetailFragment => ({ ...claim, relations: [], quantities: [] })

function byFolder(entities: readonly Entity[]): readonly KindIndex[] {
  return [...Map.groupBy(entities, ({ path }) => folderOf(path))].map(([path, members]) => ({ path, label: folderLabel(path), entities: members })).toSorted(byPath)
}

const byPath = (a: KindIndex, b: KindIndex): number => a.path.localeCompare(b.path, 'en')

/** `/trade-unions/` is "Trade unions": the API knows a kind's singular only, its folder is the plural. */
function folderLabel(path: string): string {
  const words = path.replaceAll('/', '').replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
