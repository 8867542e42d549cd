import { cards } from './card/cards.ts'
import type { Content } from './content.ts'
import type { Output } from './output.ts'
import { pageData } from './page-data.ts'
import { redirects } from './redirects.ts'
import { isIn, type Share } from './share.ts'
import type { Site } from './site.ts'

/**
 * Writes a share of all pages and of what stands beside them.
 * @returns how many pages
 */
export async function writeRecordFiles(site: Site, content: Content, output: Output, share: Share): Promise<number> {
  const { writePages } = await (site.isWhole ? import('./write-pages.ts') : import('./write-article.ts'))
  const pages = await writePages(site, output, share)
  for (const files of [pageData(site, content), redirects(site), cards(site)]) {
    for (const file of files) if (isIn(share, file[0])) output.write(...file)
  }
  return pages
}
