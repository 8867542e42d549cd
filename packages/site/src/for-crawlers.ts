import type { Site } from './site.ts'

type Address = (path: string) => string

/** Everybody may read everything. */
export function robots(map: string | null): string {
  return `User-agent: *\nAllow: /\n${map === null ? '' : `\nSitemap: ${map}\n`}`
}

export function sitemap(site: Site, address: Address): string {
  const paths = ['/', '/articles/', '/timeline/', '/figures/', '/search/', '/how-to-read/', ...[...site.kinds, ...site.articles, ...site.claims, ...site.entities].map(({ path }) => path)]
  const lines = paths.map((path) => `  <url><loc>${address(path)}</loc></url>\n`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</urlset>\n`
}

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

${articles.map(({ title, path, summary }) => `- [${oneLine(title)}](${address(path)}): ${oneLine(summary)}`).join('\n')}

## Lists

${kinds.map(({ label, path }) => `- [${label}](${address(path)})`).join('\n')}
- [How to read the pages](${address('/how-to-read/')})
`
}

/** Content cannot end its line, or begin markup of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[[\]<>`]/g, (sign) => `\\${sign}`)
}
