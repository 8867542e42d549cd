import { figureGroups } from '../pictures/figures.ts'
import { listPages } from '../src/pages.ts'
import { FiguresPage } from '../views/figures-page.tsx'

export const { render } = listPages(
  '/figures/',
  40,
  ({ claims }) => figureGroups(claims),
  (slice) => <FiguresPage slice={slice} />,
)
