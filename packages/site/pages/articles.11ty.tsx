import { listPages } from '../src/pages.ts'
import { ArticlesPage } from '../views/articles-page.tsx'

export const { render } = listPages(
  '/articles/',
  100,
  ({ articles }) => articles,
  (slice) => <ArticlesPage slice={slice} />,
  (slice, origins) => origins.ofSlice(slice, (article) => origins.ofArticle(article)),
)
