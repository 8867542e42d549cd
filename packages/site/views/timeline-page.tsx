import type { Claim, Entity } from '../src/linked.ts'
import { ClaimLine } from './claim-line.tsx'
import { Layout } from './layout.tsx'
import { EntityLink } from './links.tsx'
import { TimelineOf } from './timeline.tsx'

/** Events, and the claims that are about a time, in its order. */
export function TimelinePage({ entities, claims }: { readonly entities: readonly Entity[]; readonly claims: readonly Claim[] }) {
  const entries = [
    ...entities.flatMap((entity) =>
      entity.date === null ? [] : [{ date: entity.date, what: <><EntityLink entity={entity} /> <span class="aside">{entity.kindLabel.toLowerCase()}</span></> }],
    ),
    ...claims.flatMap((claim) => (claim.when === null ? [] : [{ date: claim.when, what: <ClaimLine claim={claim} /> }])),
  ]
  return (
    <Layout title="Timeline" description="Events and dated claims in the order of time, each as vague as its source." crumbs={[]} class="timeline-page">
      <header class="page-head">
        <h1>Timeline</h1>
        <p class="lead">Events, and claims about a time, each as vague as its source.</p>
      </header>
      {entries.length < 2 ? <p>Fewer than two things here have a date.</p> : <TimelineOf entries={entries} />}
    </Layout>
  )
}
