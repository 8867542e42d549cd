import { page } from '../src/pages.ts'
import { ExplorePage } from '../views/explore-page.tsx'

export const { render } = page('/search/', ({ articles, kinds }) => <ExplorePage articles={articles} kinds={kinds} />)
