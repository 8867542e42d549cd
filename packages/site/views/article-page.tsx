import { behindArticle } from '../src/behind.ts'
import { cardPath, cardWords } from '../src/card/link.ts'
import { articleData } from '../src/json-ld.ts'
import { useAddress, useSite } from '../src/site-context.ts'
import type { Article } from '../src/linked.ts'
import { AtAGlance } from './at-a-glance.tsx'
import { ArticleClaims } from './article-claims.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { SourceList, TopicIndex } from './article-index.tsx'
import { Layout } from './layout.tsx'
import { ArticleTitle } from './links.tsx'
import { Notes } from './notes.tsx'
import { ScoreOf } from './score.tsx'

/** An article taken apart: who speaks, then every claim in the order of the text, then its sources and its index. */
export function ArticlePage({ article }: { readonly article: Article }) {
  const address = useAddress()
  const { version } = useSite()
  return (
    <Layout
      title={article.title}
      description={article.summary}
      crumbs={[{ path: '/articles/', label: 'Articles' }]}
      class="article"
      script="article"
      path={article.path}
      picture={{ path: cardPath(article), words: cardWords(article) }}
      behind={behindArticle(article)}
      data={articleData(article, version.version, address)}
    >
      <header class="page-head with-margin">
        <div>
          <p class="eyebrow">Article</p>
          <h1 dir="auto">
            <ArticleTitle article={article} />
          </h1>
          {article.titleIsEditorial && <p class="aside">The source has no headline: this title is the editors’.</p>}
          <p class="lead" dir="auto">
            {article.summary}
          </p>
        </div>
        <ArticleFacts article={article} />
      </header>
      <ScoreOf article={article} />
      <AtAGlance article={article} />
      <ArticleClaims article={article} />
      {article.notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">Editors’ notes on the article</h2>
          <Notes notes={article.notes} />
        </section>
      )}
      <SourceList article={article} />
      <TopicIndex article={article} />
    </Layout>
  )
}
