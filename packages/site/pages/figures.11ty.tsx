import { page } from '../src/pages.ts'
import { FiguresPage } from '../views/figures-page.tsx'

export const { data, render } = page('/figures/', ({ claims }) => <FiguresPage claims={claims} />)
