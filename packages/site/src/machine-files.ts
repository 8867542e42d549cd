import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { behindArticle, behindClaim, behindEntity, type Behind } from './behind.ts'
import type { Content } from './content.ts'
import { atom, jsonFeed } from './feeds.ts'
import { href, pagePath } from './href.ts'
import { llms, robots, sitemap } from './for-crawlers.ts'
import { searchIndex } from './search-index.ts'
import type { Site } from './site.ts'

/** Written at once: enough to keep the disk busy, few enough to keep the file handles free. */
const AT_ONCE = 64

/** Everything for machines: each page's data beside it, feeds, and what crawlers look for. The pages' folders are there. */
export async function writeMachineFiles(site: Site, content: Content, directory: string): Promise<void> {
  const files = [...pageData(site, content), ...siteFiles(site)]
  for (let start = 0; start < files.length; start += AT_ONCE) {
    await Promise.all(files.slice(start, start + AT_ONCE).map(([path, text]) => writeFile(join(directory, path), text)))
  }
}

type File = readonly [path: string, text: string]

/** The API's own answers, under the query that gives them. */
function pageData(site: Site, content: Content): readonly File[] {
  const version = content.version.version
  const data = (path: string, behind: Behind, page: object): File => [
    `${pagePath(path)}index.json`,
    `${JSON.stringify({ ...behind, data: { content: { version }, ...page } })}\n`,
  ]
  const short = ({ path, text, kind, assertion, speaker }: Content['claims'][number]) => ({ path, text, kind, assertion, speaker: { name: speaker.name } })
  // As many as the query's page holds; the count says how many there are.
  const list = (claims: readonly Content['claims'][number][]) => ({ totalCount: claims.length, nodes: claims.slice(0, 100).map(short) })
  const byArticle = Map.groupBy(content.claims, ({ article }) => article.id)
  const byEntity = Map.groupBy(content.claims.flatMap((claim) => claim.about.map(({ slug }) => ({ slug, claim }))), ({ slug }) => slug)
  return [
    ...content.articles.map((article) => data(article.path, behindArticle(article), { article: { ...article, claims: list(byArticle.get(article.id) ?? []) } })),
    ...site.claims.map((claim, index) => data(claim.path, behindClaim(claim), { claim: content.claims[index] })),
    ...content.entities.map((entity) =>
      data(entity.path, behindEntity(entity), { entity: { ...entity, claims: list((byEntity.get(entity.slug) ?? []).map(({ claim }) => claim)) } }),
    ),
  ]
}

function siteFiles(site: Site): readonly File[] {
  const address = (path: string): string => (site.origin ?? '') + href(site.base, path)
  return [
    ['feed.atom', atom(site, address)],
    ['feed.json', jsonFeed(site, address)],
    ['search.json', searchIndex(site)],
    ['robots.txt', robots(site.origin === null ? null : address('/sitemap.xml'))],
    ['llms.txt', llms(site, address)],
    // A sitemap of relative addresses is none: without an origin there is nothing to write.
    ...(site.origin === null ? [] : [['sitemap.xml', sitemap(site, address)] as const]),
  ]
}
