import { createHash } from 'node:crypto'
import { escapeXml } from './xml.ts'
import type { Article } from './linked.ts'
import type { Site } from './site.ts'

const NEWEST = 50

type Address = (path: string) => string

/** The newest articles. Relative addresses are allowed in Atom; its ids hold wherever the site stands. */
export function atom(site: Site, address: Address): string {
  const articles = site.articles.slice(0, NEWEST)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>Whosaid</title>
  <subtitle>News articles taken apart into their claims</subtitle>
  <id>${urn('whosaid')}</id>
  <updated>${latest(articles)}</updated>
  <link href="${address('/')}"/>
  <link rel="self" type="application/atom+xml" href="${address('/feed.atom')}"/>
  <author><name>Whosaid</name></author>
  <rights>CC BY 4.0</rights>
${articles
  .map(
    (article) => `  <entry>
    <title>${escapeXml(article.title)}</title>
    <id>${urn(article.id)}</id>
    <updated>${entered(article)}</updated>
    <link href="${address(article.path)}"/>
    <summary>${escapeXml(article.summary)}</summary>
  </entry>
`,
  )
  .join('')}</feed>
`
}

export function jsonFeed(site: Site, address: Address): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Whosaid',
    description: 'News articles taken apart into their claims',
    home_page_url: address('/'),
    feed_url: address('/feed.json'),
    language: 'en',
    items: site.articles.slice(0, NEWEST).map((article) => ({
      id: urn(article.id),
      url: address(article.path),
      title: article.title,
      content_text: article.summary,
      date_modified: entered(article),
    })),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

/** When its claims were last entered here, to the day; an article without claims has no such day. */
function entered(article: Article): string {
  const days = article.claims.flatMap(({ recorded: { latest: day } }) => (day === null ? [] : [day]))
  return `${days.toSorted().at(-1) ?? '1970-01-01'}T00:00:00Z`
}

function latest(articles: readonly Article[]): string {
  return articles.map(entered).toSorted().at(-1) ?? '1970-01-01T00:00:00Z'
}

/** A UUID (version 8: made as its maker likes) that always comes out the same for the same id. */
function urn(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
