import type { File } from './file.ts'
import { pagePath } from './href.ts'
import type { Html } from './markup/html.ts'
import type { Origins } from './origins.ts'
import { isIn, type Share } from './share.ts'
import { inSite } from './site-context.ts'
import type { Site } from './site.ts'
import { slicePath, slices, type Slice } from './slices.ts'

interface PageData {
  readonly site: Site
  readonly share: Share
}

/** What an Eleventy template module exports for the pages of one type. */
export interface PageType {
  readonly render: (data: PageData) => Iterable<File>
}

/**
 * One page for each item, at its path.
 * @param view narrows the site to what the page shows and gives it to a view
 * @param madeFrom all that the page shows, as its origins; without, it is rendered to see whether it is as it was
 */
export function pages<Item>(
  items: (site: Site) => readonly Item[],
  pathOf: (item: Item) => string,
  view: (item: Item, site: Site) => Html,
  madeFrom?: (item: Item, origins: Origins) => Iterable<string>,
): PageType {
  return {
    *render({ site, share }) {
      for (const item of items(site)) {
        const file = fileOf(pathOf(item))
        if (!isIn(share, file)) continue
        const make = (): string => `<!DOCTYPE html>\n${inSite(site, () => view(item, site)).text}\n`
        yield [file, madeFrom === undefined ? make() : { from: site.origins.from(madeFrom(item, site.origins)), make }]
      }
    },
  }
}

/** A page that there is once, where all of the site is built. */
export function page(path: string, view: (site: Site) => Html): PageType {
  return pages(
    ({ isWhole }) => (isWhole ? [null] : []),
    () => path,
    (_, site) => view(site),
  )
}

/** A list on as many pages as it takes, the first at the list's own path. */
export function listPages<Item>(
  path: string,
  size: number,
  items: (site: Site) => readonly Item[],
  view: (slice: Slice<Item>, site: Site) => Html,
  madeFrom?: (slice: Slice<Item>, origins: Origins) => Iterable<string>,
): PageType {
  return pages(
    (site) => (site.isWhole ? slices(items(site), size) : []),
    ({ number }) => slicePath(path, number),
    view,
    madeFrom,
  )
}

function fileOf(path: string): string {
  return (path.endsWith('.html') ? path : `${pagePath(path)}index.html`).slice(1)
}
