import { inTime } from '../pictures/timeline.ts'
import type { DateTextFragment } from '../src/generated/graphql.ts'
import type { Claim, Entity } from '../src/linked.ts'
import type { Child } from '../src/markup/html.ts'
import type { Slice } from '../src/slices.ts'
import { ClaimLine } from './claim-line.tsx'
import { Layout } from './layout.tsx'
import { EntityLink } from './links.tsx'
import { Pager, sliceTitle } from './pager.tsx'
import { TimelineOf } from './timeline.tsx'

/** An event, or a claim about a time. */
type Dated = { readonly date: DateTextFragment } & ({ readonly entity: Entity } | { readonly claim: Claim })

/** All that has a date, in its order. */
export function dated({ entities, claims }: { readonly entities: readonly Entity[]; readonly claims: readonly Claim[] }): readonly Dated[] {
  return inTime([
    ...entities.flatMap((entity) => (entity.date === null ? [] : [{ date: entity.date, entity }])),
    ...claims.flatMap((claim) => (claim.when === null ? [] : [{ date: claim.when, claim }])),
  ])
}

export function TimelinePage({ slice }: { readonly slice: Slice<Dated> }) {
  return (
    <Layout title={sliceTitle('Timeline', slice)} description="Events and dated claims in the order of time, each as vague as its source." crumbs={[]} class="timeline-page">
      <header class="page-head">
        <h1>Timeline</h1>
        <p class="lead">Events, and claims about a time, each as vague as its source.</p>
      </header>
      {slice.total < 2 ? <p>Fewer than two things here have a date.</p> : <TimelineOf entries={slice.items.map((item) => ({ date: item.date, what: what(item) }))} />}
      <Pager path="/timeline/" slice={slice} />
    </Layout>
  )
}

function what(item: Dated): Child {
  if ('claim' in item) return <ClaimLine claim={item.claim} />
  return (
    <>
      <EntityLink entity={item.entity} /> <span class="aside">{item.entity.kindLabel.toLowerCase()}</span>
    </>
  )
}
