import { count } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import type { Article, KindIndex } from '../src/linked.ts'
import { ArticleList } from './article-list.tsx'
import { SITE } from './frame.tsx'
import { Layout } from './layout.tsx'

interface HomeProps {
  /** The newest. */
  readonly articles: readonly Article[]
  readonly total: { readonly articles: number; readonly claims: number; readonly entities: number }
  readonly kinds: readonly KindIndex[]
}

export function HomePage({ articles, total, kinds }: HomeProps) {
  const href = useHref()
  return (
    <Layout
      title={SITE}
      description="News articles taken apart: every claim, who says it, on whose authority, how sure, and where in the source it rests."
      crumbs={[]}
      class="home"
    >
      <header class="page-head">
        <h1>Who said what, on whose say-so</h1>
        <p class="lead">
          A news article carries many voices. Here each article is taken apart into single claims: what is said, who says it, who passes it on, how
          sure they are, and where in the source it rests, so that anyone who holds the article can check.
        </p>
        <p>
          So far: <a href={href('/articles/')}>{`${count(total.articles, 'article')} and ${count(total.claims, 'claim')}`}</a>, and{' '}
          <a href="#browse">{count(total.entities, 'person, place or thing', 'people, places and things')}</a> in them.{' '}
          <a href={href('/how-to-read/')}>How to read the pages</a>.
        </p>
      </header>
      <section aria-labelledby="articles">
        <h2 id="articles">Articles</h2>
        <ArticleList articles={articles} heading="h3" />
        {articles.length < total.articles && (
          <p>
            <a href={href('/articles/')}>All {total.articles} articles</a>
          </p>
        )}
      </section>
      <section aria-labelledby="browse">
        <h2 id="browse">Who and what they are about</h2>
        <ul class="related">
          {kinds.map(({ path, label, entities }) => (
            <li>
              <a href={href(path)}>
                {entities.length} {label.toLowerCase()}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  )
}
