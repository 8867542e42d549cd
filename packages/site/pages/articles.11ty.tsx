import { listPages } from '../src/pages.ts'
import { ArticlesPage } from '../views/articles-page.tsx'

export const { data, render } = listPages(
  '/articles/',
  100,
  ({ articles }) => articles,
  (slice) => <ArticlesPage slice={slice} />,
)
