import { listPages } from '../src/pages.ts'
import { dated, TimelinePage } from '../views/timeline-page.tsx'

export const { render } = listPages(
  '/timeline/',
  200,
  dated,
  (slice) => <TimelinePage slice={slice} />,
  (slice, origins) => origins.ofSlice(slice, (item) => ('claim' in item ? [item.claim.id, ...origins.ofClaim(item.claim)] : origins.ofEntity(item.entity))),
)
