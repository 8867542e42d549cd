import { sourceAnchor } from '../src/anchors.ts'
import { voices } from '../src/order.ts'
import { count } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import type { Article } from '../src/linked.ts'
import { PlainDate } from './date.tsx'
import { ArticleLink, EntityLink, SourceLink } from './links.tsx'

/** Articles with what tells them apart: where and when they appeared, and who speaks most in them. */
export function ArticleList({ articles, heading: Heading }: { readonly articles: readonly Article[]; readonly heading: 'h2' | 'h3' }) {
  const href = useHref()
  return (
    <ul class="entries">
      {articles.map((article) => (
        <li>
          <Heading class="entry-name">
            <ArticleLink article={article} />
          </Heading>
          <p class="aside">
            {article.publisher === null ? 'Publisher not stated' : <EntityLink entity={article.publisher} />}
            {' · '}
            {article.published === null ? 'date not stated' : <PlainDate date={article.published} />}
            {' · '}
            <a class="count" href={href(`${article.path}#claims`)}>
              {count(article.claims.length, 'claim')}
            </a>
          </p>
          <p dir="auto">{article.summary}</p>
          <Speakers article={article} />
        </li>
      ))}
    </ul>
  )
}

function Speakers({ article }: { readonly article: Article }) {
  const href = useHref()
  const speakers = voices(article)
    .filter(({ claims }) => claims.said.length > 0)
    .slice(0, 4)
  if (speakers.length === 0) return null
  return (
    <p class="aside">
      Speaking most:{' '}
      {speakers.map(({ source, claims }, index) => (
        <>
          {index > 0 && ', '}
          <SourceLink source={source} />{' '}
          <a class="count" href={href(`${article.path}#${sourceAnchor(source)}`)}>
            {count(claims.said.length, 'claim')}
          </a>
        </>
      ))}
    </p>
  )
}
