import { hash } from 'node:crypto'
import { cardSvg, drawCard } from './draw.ts'
import { cardPath } from './link.ts'
import { pagePath } from '../href.ts'
import type { File } from '../file.ts'
import type { Site } from '../site.ts'

/** The picture of each article. Without the site's origin no page can say where it is, so then there is none: each takes some 20 ms. */
export function* cards({ articles, origin }: Pick<Site, 'articles' | 'origin'>): Iterable<File> {
  if (origin === null) return
  for (const article of articles) {
    const path = cardPath({ path: pagePath(article.path) })
    const svg = cardSvg(article)
    yield [path.slice(1), { from: hash('sha1', svg, 'base64url'), make: () => drawCard(svg) }]
  }
}
