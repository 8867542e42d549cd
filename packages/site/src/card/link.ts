/** What a page says of its picture, without drawing it. */
import { score } from '../../pictures/score.ts'
import type { Article } from '../linked.ts'
import { count } from '../prose.ts'

/** In pixels, as the places that show such pictures ask for. */
export const CARD = { width: 1200, height: 630 } as const
/** As many speakers as it shows at most. */
export const MOST_ROWS = 8

/** Where an article's picture stands, below its page. */
export const cardPath = ({ path }: Pick<Article, 'path'>): string => `${path}card.png`

/** What the picture shows, for whoever does not see it. */
export function cardWords(article: Article): string {
  const speakers = score(article)
    .rows.slice(0, MOST_ROWS)
    .map(({ source, bars }) => `${source.kind === 'byline' ? 'the reporters' : source.name}, ${count(bars.length, 'claim')}`)
  return `“${article.title}”${speakers.length === 0 ? '' : `, and who speaks where in it: ${speakers.join('; ')}`}`
}
