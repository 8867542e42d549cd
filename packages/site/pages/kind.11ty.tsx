import { pages } from '../src/pages.ts'
import { KindPage } from '../views/kind-page.tsx'

export const { data, render } = pages(
  (site) => site.kinds,
  (kind) => kind.path,
  (kind) => <KindPage kind={kind} />,
)
