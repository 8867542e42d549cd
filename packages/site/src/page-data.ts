import { behindArticle, behindClaim, behindEntity, type Behind } from './behind.ts'
import type { Content } from './content.ts'
import type { File } from './file.ts'
import { pagePath } from './href.ts'
import type { Claim } from './linked.ts'
import type { Site } from './site.ts'

/** As many claims as the queries behind the pages ask for; their count says how many there are. */
const LISTED = 100

/** Beside each page its data: the API's own answer, under the query that gives it. It says nothing that the page's origins do not hold. */
export function* pageData(site: Site, { version: { version }, articles, claims, entities }: Content): Iterable<File> {
  const data = (path: string, origins: () => Iterable<string>, answer: () => Behind & { readonly page: object }): File => [
    `${pagePath(path)}index.json`.slice(1),
    {
      get from() {
        return site.origins.from(origins())
      },
      make() {
        const { page, ...behind } = answer()
        return `${JSON.stringify({ ...behind, data: { content: { version }, ...page } })}\n`
      },
    },
  ]
  const given = { articles: new Map(articles.map((one) => [one.id, one])), claims: new Map(claims.map((one) => [one.id, one])), entities: new Map(entities.map((one) => [one.slug, one])) }
  for (const article of site.articles) {
    const page = () => ({ article: { ...given.articles.get(article.id), claims: listed(article.claims) } })
    yield data(article.path, () => site.origins.ofArticle(article), () => ({ ...behindArticle(article), page: page() }))
  }
  for (const claim of site.claims) {
    yield data(claim.path, () => site.origins.ofClaim(claim), () => ({ ...behindClaim(claim), page: { claim: given.claims.get(claim.id) } }))
  }
  for (const entity of site.entities) {
    const page = () => ({ entity: { ...given.entities.get(entity.slug), claims: listed(entity.about) } })
    yield data(entity.path, () => site.origins.ofEntity(entity), () => ({ ...behindEntity(entity), page: page() }))
  }
}

function listed(claims: readonly Claim[]): object {
  return { totalCount: claims.length, nodes: claims.slice(0, LISTED).map(({ path, text, kind, assertion, speaker }) => ({ path, text, kind, assertion, speaker: { name: speaker.name } })) }
}
