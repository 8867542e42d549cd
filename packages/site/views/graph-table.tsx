import { whereListed } from '../pictures/graph-paths.ts'
import { WAYS, type Talk } from '../pictures/graph.ts'
import type { Claim } from '../src/linked.ts'
import { useHref } from '../src/site-context.ts'
import { WAY } from './graph-line.tsx'
import { ClaimNumbers, EntityLink, SourceLink } from './links.tsx'

/** Rows that a reader may still go through, and numbers in one field of them. */
const MOST_ROWS = 100
const MOST_NUMBERS = 8

/** The picture for those who cannot see it, or would rather read, with the claims themselves by number. */
export function GraphTable({ talks }: { readonly talks: readonly Talk[] }) {
  const rows = talks.slice(0, MOST_ROWS)
  const ways = WAYS.filter((way) => rows.some((talk) => talk.ways.some((part) => part.way === way)))
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">The same as a table</h2>
      <p class="aside">
        {rows.length < talks.length && `The ${rows.length} pairs with the most claims, of ${talks.length}; each name’s own page lists all of its claims. `}
        Under each way of saying, the claims by their numbers in their article.
      </p>
      <section class="scroll" aria-label="Who speaks about whom, as a table" tabindex={0}>
        <table class="graph-table">
          <thead>
            <tr>
              <th scope="col">Who speaks</th>
              <th scope="col">About whom</th>
              <th scope="col">Claims</th>
              {ways.map((way) => (
                <th scope="col">{WAY[way]}</th>
              ))}
            </tr>
          </thead>
          {[...Map.groupBy(rows, ({ speaker }) => speaker).values()].map((members) => (
            <tbody>
              {members.map((talk, index) => (
                <Row talk={talk} ways={ways} rows={index === 0 ? members.length : 0} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  )
}

function Row({ talk, ways, rows }: { readonly talk: Talk; readonly ways: typeof WAYS; readonly rows: number }) {
  const href = useHref()
  return (
    <tr>
      {rows > 0 && (
        <th scope="rowgroup" rowspan={rows}>
          <SourceLink source={talk.speaker.source} />
        </th>
      )}
      <td>
        <EntityLink entity={talk.subject.entity} />
      </td>
      <td>
        <a class="count" href={href(whereListed(talk))}>
          {talk.claims.length}
        </a>
      </td>
      {ways.map((way) => (
        <td>
          <Numbers claims={talk.ways.find((part) => part.way === way)?.claims ?? []} rest={whereListed(talk)} />
        </td>
      ))}
    </tr>
  )
}

function Numbers({ claims, rest }: { readonly claims: readonly Claim[]; readonly rest: string }) {
  const href = useHref()
  return (
    <>
      <ClaimNumbers claims={claims.slice(0, MOST_NUMBERS)} />
      {claims.length > MOST_NUMBERS && (
        <>
          {' '}
          <a class="count" href={href(rest)}>
            and {claims.length - MOST_NUMBERS} more
          </a>
        </>
      )}
    </>
  )
}
