import { inTime } from '../pictures/timeline.ts'
import type { Entity } from '../src/linked.ts'
import type { Html } from '../src/markup/html.ts'
import { ClaimLine } from './claim-line.tsx'
import { TimelineOf, type TimelineEntry } from './timeline.tsx'

/** More than these make no picture. */
const MOST = 100

/** Rendered only where it is shown. */
type Dated = Pick<TimelineEntry, 'date'> & { readonly what: () => Html }

/** What has a date of all that is known of it: itself, its roles, what is said about it. */
export function EntityTimeline({ entity }: { readonly entity: Entity }) {
  const entries: readonly Dated[] = [
    ...(entity.date === null ? [] : [{ date: entity.date, what: () => <bdi>{entity.name}</bdi> }]),
    ...[...entity.roles, ...entity.people].flatMap(({ during, role, person, organization }) =>
      during === null ? [] : [{ date: during, what: () => <bdi>{[role, entity.slug === person.slug ? organization?.name : person.name].filter(Boolean).join(', ')}</bdi> }],
    ),
    ...entity.about.flatMap((claim) => (claim.when === null ? [] : [{ date: claim.when, what: () => <ClaimLine claim={claim} /> }])),
  ]
  if (entries.length < 2) return null
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">In time</h2>
      <TimelineOf entries={inTime(entries).slice(0, MOST).map(({ date, what }) => ({ date, what: what() }))} />
      {entries.length > MOST && <p class="aside">The first {MOST} of {entries.length} in the order of time.</p>}
    </section>
  )
}
