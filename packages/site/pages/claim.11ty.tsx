import { pages } from '../src/pages.ts'
import { ClaimPage } from '../views/claim-page.tsx'

export const { render } = pages(
  (site) => site.claims,
  (claim) => claim.path,
  (claim) => <ClaimPage claim={claim} />,
  (claim, origins) => origins.ofClaim(claim),
)
