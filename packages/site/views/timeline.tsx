import type { DateTextFragment } from '../src/generated/graphql.ts'
import type { Child } from '../src/markup/html.ts'
import { timeline, type Span } from '../pictures/timeline.ts'
import { PlainDate } from './date.tsx'
import { percent } from './mark.tsx'

export interface TimelineEntry {
  readonly date: DateTextFragment
  readonly what: Child
}

/** Dated things under each other on one line of time, each in words too: a list for whoever does not see the bars. */
export function TimelineOf({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const drawn = timeline(entries)
  if (drawn === null) return null
  return (
    <>
      <p class="aside">A hard edge is a known day, a soft one a day somewhere thereabouts; what fades out has no known beginning or end.</p>
      <svg class="fades" width="0" height="0" aria-hidden="true">
        <Fades />
      </svg>
      <div class="timeline-years">
        <svg class="track" height="16" aria-hidden="true">
          {drawn.ticks.map(({ year, at }) => (
            <text class="m-label" x={percent(at)} y="12">
              {year}
            </text>
          ))}
        </svg>
      </div>
      <ol class="timeline">
        {drawn.entries.map(({ entry: { date, what }, span }) => (
          <li>
            <p class="time">
              <PlainDate date={date} />
            </p>
            <Track span={span} ticks={drawn.ticks} />
            <div>{what}</div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Track({ span: { from, to, start, end }, ticks }: { readonly span: Span; readonly ticks: readonly { readonly year: number; readonly at: number }[] }) {
  return (
    <svg class="track" height="14" aria-hidden="true">
      {ticks.map(({ at }) => (
        <line class="m-tick" x1={percent(at)} x2={percent(at)} y2="14" />
      ))}
      <rect fill={`url(#fade-${start}-${end})`} x={percent(from)} y="3" width={percent(to - from)} height="8" />
    </svg>
  )
}

const STOPS = { sharp: 0, soft: 0.25, open: 0.7 } as const
const EDGES = ['sharp', 'soft', 'open'] as const

/** One fill for each pair of edges: how far in from the end the ink is full. Ink comes from the style sheet. */
function Fades() {
  return (
    <defs>
      {EDGES.flatMap((start) =>
        EDGES.map((end) => {
          const [head, tail] = [STOPS[start], STOPS[end]]
          const scale = head + tail > 1 ? 1 / (head + tail) : 1
          return (
            <linearGradient id={`fade-${start}-${end}`}>
              <stop offset="0" stop-opacity={head === 0 ? 1 : 0.12} />
              <stop offset={percent(head * scale * 100)} />
              <stop offset={percent((1 - tail * scale) * 100)} />
              <stop offset="1" stop-opacity={tail === 0 ? 1 : 0.12} />
            </linearGradient>
          )
        }),
      )}
    </defs>
  )
}
