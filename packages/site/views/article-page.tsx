import { sectionAnchor } from '../src/anchors.ts'
import { behindArticle } from '../src/behind.ts'
import { articleData } from '../src/json-ld.ts'
import { useAddress, useSite } from '../src/site-context.ts'
import { bySection } from '../src/order.ts'
import { count } from '../src/prose.ts'
import type { Article } from '../src/linked.ts'
import { AtAGlance } from './at-a-glance.tsx'
import { ArticleClaim } from './article-claim.tsx'
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
      <section class="claims" aria-labelledby="claims">
        <h2 id="claims">What is claimed</h2>
        <p class="aside">
          {count(article.claims.length, 'claim')}, in the order of the text and in the editors’ own words. A number opens the claim’s own page.
        </p>
        {bySection(article).map(({ section, claims }) => (
          <>
            {section !== null && (
              <h3 id={sectionAnchor(section)} dir="auto">
                {section.title}
              </h3>
            )}
            <ol class="claim-list" start={claims[0]?.number}>
              {claims.map((claim) => (
                <ArticleClaim key={claim.id} claim={claim} />
              ))}
            </ol>
          </>
        ))}
      </section>
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
