import type { Claim } from '../src/linked.ts'
import type { Row } from '../pictures/score.ts'
import { ClaimNumbers, SourceLink } from './links.tsx'

const COLUMNS = [
  { words: 'Direct quotation', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'quoted' },
  { words: 'Indirect speech', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'reported' },
  { words: 'Own voice', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'own-voice' },
  { words: 'Implied or taken as given', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'implied' },
  { words: 'Asked, believed, supposed', fits: ({ mark }: Row['bars'][number]) => mark.stands !== 'asserted' },
] as const

/** The score for those who cannot see it, or would rather read: the same rows, the numbers of the same claims. */
export function ScoreTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <details class="as-table">
      <summary>The same as a table</summary>
      <section class="scroll" aria-label="The score as a table" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Speaker</th>
              {COLUMNS.map(({ words }) => (
                <th scope="col">{words}</th>
              ))}
              <th scope="col">Paragraphs</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ source, bars }) => (
              <tr>
                <th scope="row">
                  <SourceLink source={source} within="article" />
                </th>
                {COLUMNS.map(({ fits }) => (
                  <td>
                    <ClaimNumbers claims={bars.filter(fits).map(({ claim }) => claim)} here />
                  </td>
                ))}
                <td>{paragraphs(bars.map(({ claim }) => claim))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** "1–3, 7": the paragraphs that these claims rest on. */
export function paragraphs(claims: readonly Claim[]): string {
  const numbers = [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph)))].toSorted((a, b) => a - b)
  const runs: { first: number; last: number }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && run.last === number - 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
