import type { Output } from './output.ts'
import type { PageType } from './pages.ts'
import { ALL } from './share.ts'
import type { Site } from './site.ts'
import { registerTsx } from './tsx-loader.ts'

/**
 * Writes an article's page and its claims', all the pages that a site of one article has: without Eleventy and the other templates, which
 * take longer to load than these pages to write.
 * @returns how many
 */
export async function writePages(site: Site, output: Output): Promise<number> {
  registerTsx()
  const templates: readonly PageType[] = [await import('../pages/article.11ty.tsx'), await import('../pages/claim.11ty.tsx')]
  let pages = 0
  for (const { render } of templates) {
    for (const file of render({ site, share: ALL })) {
      output.write(...file)
      pages += 1
    }
  }
  return pages
}
