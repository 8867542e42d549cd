import { pages } from '../src/pages.ts'
import { slicePath, slices } from '../src/slices.ts'
import { CLAIMS_A_PAGE, claimSections, sectionPath } from '../views/entity-claims.tsx'
import { EntityClaimsPage } from '../views/entity-claims-page.tsx'

export const { render } = pages(
  ({ entities }) =>
    entities.flatMap((entity) =>
      claimSections(entity)
        .filter(({ claims }) => claims.length > CLAIMS_A_PAGE)
        .flatMap((section) => slices(section.claims, CLAIMS_A_PAGE).map((slice) => ({ entity, section, slice }))),
    ),
  ({ entity, section, slice }) => slicePath(sectionPath(entity, section), slice.number),
  (props) => <EntityClaimsPage {...props} />,
  ({ entity }, origins) => origins.ofEntity(entity),
)
