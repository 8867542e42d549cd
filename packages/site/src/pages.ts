import { pagePath } from './href.ts'
import type { Html } from './markup/html.ts'
import { isIn, type Share } from './share.ts'
import { inSite } from './site-context.ts'
import type { Site } from './site.ts'
import { slicePath, slices, type Slice } from './slices.ts'

/** One page to be: a class, so that Eleventy does not wrap what it holds. */
class Page<Item> {
  readonly item: Item
  readonly path: string

  constructor(item: Item, path: string) {
    this.item = item
    this.path = path
  }
}

interface PageData<Item> {
  readonly site: Site
  readonly entry: Page<Item>
}

/** A page that is rendered when it is asked for. A class, for the same reason. */
export class Draft {
  readonly html: () => string

  constructor(html: () => string) {
    this.html = html
  }
}

/** What an Eleventy template module exports for the pages of one type. */
export interface PageType<Item> {
  readonly data: object
  readonly render: (data: PageData<Item>) => Draft
}

/**
 * One page for each item, at its path.
 * @param view narrows the site to what the page shows and gives it to a view
 */
export function pages<Item>(
  items: (site: Site) => readonly Item[],
  pathOf: (item: Item) => string,
  view: (item: Item, site: Site) => Html,
): PageType<Item> {
  return {
    data: {
      pagination: {
        // Eleventy wants a list to start from; `before` makes the one that counts.
        data: 'site.kinds',
        size: 1,
        alias: 'entry',
        before: (_: unknown, { site, share }: { readonly site: Site; readonly share: Share }) =>
          items(site)
            .filter((_item, position) => isIn(share, position))
            .map((item) => new Page(item, pathOf(item))),
      },
      permalink: ({ entry }: PageData<Item>) => fileOf(entry.path),
    },
    render: ({ site, entry }) => new Draft(() => `<!DOCTYPE html>\n${inSite(site, () => view(entry.item, site)).text}\n`),
  }
}

/** A page that there is once, where all of the site is built. */
export function page(path: string, view: (site: Site) => Html): PageType<null> {
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
): PageType<Slice<Item>> {
  return pages(
    (site) => (site.isWhole ? slices(items(site), size) : []),
    ({ number }) => slicePath(path, number),
    view,
  )
}

function fileOf(path: string): string {
  return path.endsWith('.html') ? path : `${pagePath(path)}index.html`
}
