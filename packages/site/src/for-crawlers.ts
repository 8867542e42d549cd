import type { File } from './file.ts'
import type { Site } from './site.ts'
import { slices } from './slices.ts'
import { escapeXml } from './xml.ts'

type Address = (path: string) => string

/** Everybody may read everything. */
export function robots(map: string | null): string {
  return `User-agent: *\nAllow: /\n${map === null ? '' : `\nSitemap: ${map}\n`}`
}

/** As many addresses as one sitemap may hold. */
const MOST = 50_000

/** One sitemap, or where there are more addresses than it may hold, several and a list of them. */
export function sitemaps(site: Site, address: Address): readonly File[] {
  const parts = slices([...onceThere, ...[...site.kinds, ...site.articles, ...site.claims, ...site.entities].map(({ path }) => path)], MOST)
  const maps = parts.map(({ items, number, of }): File => [of === 1 ? 'sitemap.xml' : `sitemap-${number}.xml`, sitemap('url', items.map(address))])
  return maps.length === 1 ? maps : [['sitemap.xml', sitemap('sitemap', maps.map(([path]) => address(`/${path}`)))], ...maps]
}

/** Pages that there are whatever the content. */
const onceThere = ['/', '/articles/', '/speakers/', '/timeline/', '/figures/', '/search/', '/how-to-read/']

function sitemap(of: 'url' | 'sitemap', addresses: readonly string[]): string {
  const root = of === 'url' ? 'urlset' : 'sitemapindex'
  const lines = addresses.map((at) => `  <${of}><loc>${escapeXml(at)}</loc></${of}>\n`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</${root}>\n`
}

/** A file for reading: the list of all articles is a page of its own. */
const NEWEST = 100

/** What a language model should know before it reads on: what a claim here is, and that it is not a fact. */
export function llms({ articles, kinds, version, api, origin }: Site, address: Address): string {
  return `# Whosaid

> News articles taken apart into claims: what is said, who says it, on whose say-so, how sure, and where in the source it rests.
${version.articles} articles, ${version.claims} claims, ${version.entities} entities; content version ${version.version}; CC BY 4.0.

A claim is what somebody says, not what is so. Cite its speaker and its chain of attribution, never the claim alone.
A question asserts nothing, nor does a belief that a speaker ascribes to somebody else: \`assertion\` and the chain's \`nested\` tell.
Editors' notes are not the article's. Figures marked \`derived\` were computed by the editors.

Beside every page of an article, a claim or an entity stands \`index.json\`: its data, and the GraphQL query that gives it.
${api === null ? '' : `The API is at ${api.startsWith('/') ? (origin ?? '') + api : api}.\n`}
## Articles

${articles.slice(0, NEWEST).map(({ title, path, summary }) => `- [${oneLine(title)}](${address(path)}): ${oneLine(summary)}`).join('\n')}

## Lists

- [All articles](${address('/articles/')})
${kinds.map(({ label, path }) => `- [${label}](${address(path)})`).join('\n')}
- [How to read the pages](${address('/how-to-read/')})
`
}

/** Content cannot end its line, or begin markup of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[[\]<>`]/g, (sign) => `\\${sign}`)
}
