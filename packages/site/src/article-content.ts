import type { Ask } from './client.ts'
import { ofOneVersion, PAGE, readVersion } from './content.ts'
import {
  ArticlesNamedDocument,
  ArticlesOfClaimsDocument,
  ClaimsOfArticlesDocument,
  KindPathDocument,
  KindsDocument,
  type ArticleDetailFragment,
  type ClaimDetailFragment,
  type ContentQuery,
} from './generated/graphql.ts'
import { folderOf } from './href.ts'
import { allNodes } from './pager.ts'

/** What the pages of one article show: much less than a site, however large that is. */
export interface ArticleContent {
  readonly version: ContentQuery['content']
  readonly article: ArticleDetailFragment
  /** Of the article, in order. */
  readonly claims: readonly ClaimDetailFragment[]
  /** Articles, whole, that hold claims on which the article's own bear. */
  readonly others: { readonly articles: readonly ArticleDetailFragment[]; readonly claims: readonly ClaimDetailFragment[] }
  /** Paths of the kinds' lists. */
  readonly kindPaths: readonly string[]
}

/** As many ids as the API takes at once. */
const IDS = 100

/** @throws Error when there is no such article, or the content changes while it is read */
export async function readArticle(ask: Ask, slug: string): Promise<ArticleContent> {
  return ofOneVersion(ask, await readVersion(ask), async () => {
    const [article] = await articlesNamed(ask, [slug])
    if (article === undefined) throw new Error(`The API has no article "${slug}".`)
    const claims = await claimsOf(ask, [slug])
    const others = (await articlesOf(ask, outside(claims))).filter((other) => other !== slug)
    return {
      article,
      claims,
      others: { articles: await articlesNamed(ask, others), claims: await claimsOf(ask, others) },
      kindPaths: await kindPaths(ask),
    }
  })
}

async function articlesNamed(ask: Ask, slugs: readonly string[]): Promise<readonly ArticleDetailFragment[]> {
  return slugs.length === 0 ? [] : allNodes(ask, ArticlesNamedDocument, { slugs: [...slugs] }, (data) => data.articles, PAGE.articles)
}

async function claimsOf(ask: Ask, slugs: readonly string[]): Promise<readonly ClaimDetailFragment[]> {
  return slugs.length === 0 ? [] : allNodes(ask, ClaimsOfArticlesDocument, { slugs: [...slugs] }, (data) => data.claims, PAGE.claims)
}

/** Ids of claims that these name and that are not among them. */
function outside(claims: readonly ClaimDetailFragment[]): readonly string[] {
  const named = claims.flatMap(({ relations, quantities }) => [...relations, ...quantities.flatMap(({ derivedFrom }) => derivedFrom)].map(({ claim }) => claim.id))
  return [...new Set(named).difference(new Set(claims.map(({ id }) => id)))]
}

/** Slugs of the articles in which these claims stand. */
async function articlesOf(ask: Ask, ids: readonly string[]): Promise<readonly string[]> {
  const slugs = new Set<string>()
  for (let start = 0; start < ids.length; start += IDS) {
    const { nodes } = await ask(ArticlesOfClaimsDocument, { ids: ids.slice(start, start + IDS) })
    for (const node of nodes) if (node !== null && 'article' in node) slugs.add(node.article.slug)
  }
  return [...slugs]
}

async function kindPaths(ask: Ask): Promise<readonly string[]> {
  const { entities } = await ask(KindsDocument, {})
  const answers = await Promise.all(entities.facets.kind.map(({ value }) => ask(KindPathDocument, { kind: value })))
  return answers.flatMap(({ entities: { nodes } }) => nodes.map(({ path }) => folderOf(path)))
}
