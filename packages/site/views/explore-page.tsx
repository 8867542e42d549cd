import type { Article, KindIndex } from '../src/linked.ts'
import { SEARCH_DOCUMENT_ID } from '../src/search/document.ts'
import { useHref, useSite } from '../src/site-context.ts'
import { Layout } from './layout.tsx'
import { ArticleLink } from './links.tsx'

/** Listed where no scripts run; the rest stands in the list of all. */
const ARTICLES = 30

/** Everything, by words and by choice, where scripts run; where not, the ways to everything. */
export function ExplorePage({ articles, kinds }: { readonly articles: readonly Article[]; readonly kinds: readonly KindIndex[] }) {
  const href = useHref()
  const { api } = useSite()
  const byLabel = Object.fromEntries(kinds.flatMap(({ entities: [first] }) => (first === undefined ? [] : [[first.kindLabel, first.kind]])))
  const asked = api === null ? {} : { 'data-api': api, 'data-document': SEARCH_DOCUMENT_ID, 'data-kinds': JSON.stringify(byLabel) }
  return (
    <Layout title="Search" description="Claims, articles, people, organizations, places, events and topics, by their words." crumbs={[]} class="explore" script="explore">
      <header class="page-head">
        <h1>Search</h1>
        <p class="lead">Claims, articles, and whom and what they are about.</p>
      </header>
      <div id="find" data-base={href('/')} {...asked}>
        <p>Searching needs JavaScript. All of it can be reached from here without:</p>
        <ul>
          {articles.slice(0, ARTICLES).map((article) => (
            <li>
              <ArticleLink article={article} />
            </li>
          ))}
          <li>
            <a href={href('/articles/')}>All articles, {articles.length}</a>
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
