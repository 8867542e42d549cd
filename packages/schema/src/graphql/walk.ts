import { after, type Answer } from '../answer.ts'
import type { Claim } from '../model.ts'
import type { Context } from './builder.ts'
import { LARGEST_PAGE } from './connection.ts'

/** All claims of an article in the order of its text, read page by page. */
export function claimsOfArticle({ read }: Context, article: string): Answer<Claim[]> {
  const rest = (last?: string): Answer<Claim[]> =>
    after(
      read.page({
        listing: 'claim', filter: { article: { eq: article } }, order: 'ARTICLE_POSITION', take: LARGEST_PAGE, from: 'start', ...(last !== undefined && { after: last }),
      }),
      ({ items, hasNextPage }) => (hasNextPage ? after(rest(items.at(-1)?.key), (more) => [...items, ...more]) : [...items]),
    )
  return rest()
}
