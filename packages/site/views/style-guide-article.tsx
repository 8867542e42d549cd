import { graph } from '../pictures/graph.ts'
import { article } from '../specimens/specimen.ts'
import { AtAGlance } from './at-a-glance.tsx'
import { ArticleClaims } from './article-claims.tsx'
import { ArticleFacts } from './article-facts.tsx'
import { SourceList, TopicIndex } from './article-index.tsx'
import { ArticleList } from './article-list.tsx'
import { GraphOf } from './graph.tsx'
import { GraphTable } from './graph-table.tsx'
import { ScoreOf } from './score.tsx'
import { GuidePart, Specimen } from './style-guide-part.tsx'

const found = graph(article.claims)

/** What an article's page is made of, and how articles are listed. */
export function GuideArticle() {
  return (
    <GuidePart id="guide-article" title="An article">
      <Specimen name="Entry of an article" use="in lists of articles: what tells it apart, and who speaks most in it.">
        <ArticleList articles={[article]} heading="h3" />
      </Specimen>
      <Specimen name="Facts of an article" use="beside its title. What is not known says so.">
        <ArticleFacts article={article} />
      </Specimen>
      <Specimen name="Score" use="first on an article’s page. A row for each speaker, a bar where each claim rests; its key and its table come with it.">
        <ScoreOf article={article} />
      </Specimen>
      <Specimen name="The argument at a glance" use="under the score: who speaks most and on what, who disagrees with whom.">
        <AtAGlance article={article} />
      </Specimen>
      <Specimen
        name="Claims in an article"
        use="for the text’s column and its margin; on a narrow page the margin folds under. Choices over the claims stand above them where scripts run, and only where there are two or more."
      >
        <ArticleClaims article={article} />
      </Specimen>
      <Specimen name="Sources" use="after the claims: everyone in a chain, and the numbers of their claims.">
        <SourceList article={article} />
      </Specimen>
      <Specimen name="Index" use="at the end, like a book’s.">
        <TopicIndex article={article} />
      </Specimen>
      <Specimen name="Who speaks about whom" use="over a whole site, with its table: the thicker the line, the more claims.">
        <GraphOf graph={found} />
        <GraphTable talks={found.all} />
      </Specimen>
    </GuidePart>
  )
}
