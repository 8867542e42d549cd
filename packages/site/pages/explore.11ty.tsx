import { page } from '../src/pages.ts'
import { ExplorePage } from '../views/explore-page.tsx'

export const { data, render } = page('/search/', ({ articles, kinds }) => <ExplorePage articles={articles} kinds={kinds} />)
