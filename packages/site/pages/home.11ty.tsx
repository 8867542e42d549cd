import { page } from '../src/pages.ts'
import { HomePage } from '../views/home-page.tsx'

export const { render } = page('/', ({ articles, version, kinds }) => (
  <HomePage articles={articles.slice(0, 10)} total={version} kinds={kinds} />
))
