import { pages } from '../src/pages.ts'
import { slicePath, slices } from '../src/slices.ts'
import { KindPage } from '../views/kind-page.tsx'

const SIZE = 200

export const { render } = pages(
  (site) => (site.isWhole ? site.kinds.flatMap((kind) => slices(kind.entities, SIZE).map((slice) => ({ kind, slice }))) : []),
  ({ kind, slice }) => slicePath(kind.path, slice.number),
  (props) => <KindPage {...props} />,
)
