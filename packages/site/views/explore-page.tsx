import type { Article, KindIndex } from '../src/linked.ts'
import { useHref } from '../src/site-context.ts'
import { Layout } from './layout.tsx'
import { ArticleLink } from './links.tsx'

/** Everything, by words and by choice, where scripts run; where not, the ways to everything. */
export function ExplorePage({ articles, kinds }: { readonly articles: readonly Article[]; readonly kinds: readonly KindIndex[] }) {
  const href = useHref()
  return (
    <Layout title="Search" description="Claims, articles, people, organizations, places, events and topics, by their words." crumbs={[]} class="explore" script="explore">
      <header class="page-head">
        <h1>Search</h1>
        <p class="lead">Claims, articles, and whom and what they are about.</p>
      </header>
      <div id="find" data-index={href('/search.json')} data-base={href('/')}>
        <p>Searching needs JavaScript. All of it can be reached from here without:</p>
        <ul>
          {articles.slice(0, 100).map((article) => (
            <li>
              <ArticleLink article={article} />
            </li>
          ))}
          <li>
            <a href={href('/articles/')}>All articles</a>
          </li>
          {kinds.map(({ path, label, entities }) => (
            <li>
              <a href={href(path)}>
                {label}, {entities.length}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  )
}
