import { behindArticle, behindClaim, behindEntity, type Behind } from './behind.ts'
import type { Content } from './content.ts'
import type { File } from './file.ts'
import { pagePath } from './href.ts'

type ClaimDetail = Content['claims'][number]

/** As many claims as the queries behind the pages ask for; their count says how many there are. */
const LISTED = 100

/** Beside each page its data: the API's own answer, under the query that gives it. */
export function* pageData({ version: { version }, articles, claims, entities }: Content): Iterable<File> {
  const data = (path: string, behind: Behind, page: object): File => [
    `${pagePath(path)}index.json`.slice(1),
    `${JSON.stringify({ ...behind, data: { content: { version }, ...page } })}\n`,
  ]
  const byArticle = Map.groupBy(claims, ({ article }) => article.id)
  for (const article of articles) yield data(article.path, behindArticle(article), { article: { ...article, claims: listed(byArticle.get(article.id)) } })
  const slugs = new Map(articles.map(({ id, slug }) => [id, slug]))
  for (const claim of claims) yield data(claim.path, behindClaim({ slug: claim.slug, article: { slug: slugs.get(claim.article.id) ?? '' } }), { claim })
  const bySubject = Map.groupBy(claims.flatMap((claim) => claim.about.map(({ slug }) => ({ slug, claim }))), ({ slug }) => slug)
  for (const entity of entities) yield data(entity.path, behindEntity(entity), { entity: { ...entity, claims: listed(bySubject.get(entity.slug)?.map(({ claim }) => claim)) } })
}

function listed(claims: readonly ClaimDetail[] = []): object {
  return { totalCount: claims.length, nodes: claims.slice(0, LISTED).map(({ path, text, kind, assertion, speaker }) => ({ path, text, kind, assertion, speaker: { name: speaker.name } })) }
}
