import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { filesIn } from './build-fixture-site.ts'

export interface Crawl {
  readonly links: number
  readonly fragments: number
  /** "page → address", for each that leads nowhere. */
  readonly broken: readonly string[]
  /** Pages that no other page links to, as site paths. */
  readonly orphans: readonly string[]
}

/** Follows every internal link of every page below `out`, fragments too, without a server: what a static host will serve. */
export async function crawl(out: string, base = '/'): Promise<Crawl> {
  const files = await filesIn(out, '')
  const known = new Set(files.map((file) => base + file))
  const pages = files.filter((file) => file.endsWith('.html'))
  const html = new Map(await Promise.all(pages.map(async (page) => [base + page, await readFile(join(out, page), 'utf8')] as const)))
  const ids = new Map([...html].map(([page, text]) => [page, new Set(attributes(text, 'id'))]))
  const reached = new Set<string>()
  const broken: string[] = []
  let [links, fragments] = [0, 0]
  for (const [page, text] of html) {
    for (const address of [...attributes(text, 'href'), ...attributes(text, 'src')]) {
      // Elsewhere, or the API's: no file of the site.
      if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('/graphql?')) continue
      links += 1
      const [path = '', fragment] = address.split('#')
      const target = path === '' ? page : fileOf(posix.resolve(posix.dirname(page), path), path)
      if (target !== page) reached.add(target)
      if (fragment !== undefined) fragments += 1
      if (!known.has(target) || (fragment !== undefined && ids.get(target)?.has(fragment) !== true)) broken.push(`${page} → ${address}`)
    }
  }
  const orphans = [...html.keys()].filter((page) => !reached.has(page) && !page.endsWith('/404.html'))
  return { links, fragments, broken, orphans }
}

/** `/people/` is `/people/index.html`. */
function fileOf(resolved: string, path: string): string {
  return path.endsWith('/') ? posix.join(resolved, 'index.html') : resolved
}

function attributes(html: string, name: string): readonly string[] {
  const found = html.matchAll(new RegExp(`<[^>]*?\\s${name}="([^"]*)"`, 'g'))
  return [...found].map(([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
}
