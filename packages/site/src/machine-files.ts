import { atom, jsonFeed } from './feeds.ts'
import { llms, robots, sitemaps } from './for-crawlers.ts'
import { href } from './href.ts'
import type { File } from './file.ts'
import { searchFiles } from './search/index.ts'
import type { Site } from './site.ts'

/** What there is once for the whole site: feeds, the search, what crawlers look for. */
export function* machineFiles(site: Site): Iterable<File> {
  const address = (path: string): string => (site.origin ?? '') + href(site.base, path)
  yield ['feed.atom', atom(site, address)]
  yield ['feed.json', jsonFeed(site, address)]
  yield* searchFiles(site)
  yield ['robots.txt', robots(site.origin === null ? null : address('/sitemap.xml'))]
  yield ['llms.txt', llms(site, address)]
  // A sitemap of relative addresses is none: without an origin there is nothing to write.
  if (site.origin !== null) yield* sitemaps(site, address)
}
