import { page } from '../src/pages.ts'
import { ArticlesPage } from '../views/articles-page.tsx'

export const { data, render } = page('/articles/', ({ articles }) => <ArticlesPage articles={articles} />)
