import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { blocksOf } from './blocks.ts'
import type { SourceReading } from './source.ts'

/** Fewer characters than this are no article, but what a paywall leaves of one. */
const STUB = 600

/** Reads a page: its article, by Mozilla's Readability, without navigation, comments and scripts. */
export function readHtml(html: string): SourceReading {
  const { document } = parseHTML(html)
  const language = document.documentElement?.getAttribute('lang') ?? null
  const published = dateOf(document.querySelector('meta[property="article:published_time"]')?.getAttribute('content') ?? document.querySelector('time[datetime]')?.getAttribute('datetime'))
  const walled = /subscribe to (?:continue|read)|to continue reading|already a subscriber|sign in to read|this article is for subscribers/i.test(document.body?.textContent ?? '')
  for (const comments of document.querySelectorAll('[id*="comment" i], [class*="comment" i]')) comments.remove()
  const plain = blocksOf(document.documentElement)
  const article = new Readability(document, { charThreshold: 200 }).parse()
  const lines = article?.content == null ? plain : blocksOf(parseHTML(`<body>${article.content}</body>`).document.documentElement)
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  const title = article?.title?.trim() ?? ''
  return {
    text: `${[...(title === '' || lines[0] === title ? [] : [title]), ...lines].join('\n\n')}\n`,
    title: title === '' ? null : title,
    published: dateOf(article?.publishedTime) ?? published,
    language: language === null ? null : (language.split('-')[0] ?? null),
    changed: true,
    notes: [
      ...(article === null ? ['has no part that can be told apart as the article: all text of the page was taken'] : []),
      ...(walled && length < 4 * STUB ? ['speaks of subscribers: it seems to be what a paywall leaves, not the whole article'] : length < STUB ? [`holds only ${length} characters of text: perhaps not the whole article`] : []),
    ],
  }
}

const dateOf = (text: string | null | undefined): string | null => /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? null
