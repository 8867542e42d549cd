import { pages } from '../src/pages.ts'
import { ArticlePage } from '../views/article-page.tsx'

export const { render } = pages(
  (site) => site.articles,
  (article) => article.path,
  (article) => <ArticlePage article={article} />,
  (article, origins) => origins.ofArticle(article),
)
