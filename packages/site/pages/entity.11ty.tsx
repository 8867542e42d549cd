import { pages } from '../src/pages.ts'
import { EntityPage } from '../views/entity-page.tsx'

export const { render } = pages(
  (site) => site.kinds.flatMap((kind) => kind.entities.map((entity) => ({ entity, kind }))),
  ({ entity }) => entity.path,
  (props) => <EntityPage {...props} />,
  ({ entity }, origins) => origins.ofEntity(entity),
)
