import { sourceAnchor } from '../src/anchors.ts'
import { runs } from '../src/prose.ts'
import type { Row } from '../pictures/score.ts'
import { AsTable } from './as-table.tsx'
import { SourceLink } from './links.tsx'

const COLUMNS = [
  { words: 'Direct quotation', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'quoted' },
  { words: 'Indirect speech', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'reported' },
  { words: 'Own voice', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'own-voice' },
  { words: 'Implied or taken as given', fits: ({ mark }: Row['bars'][number]) => mark.stands === 'asserted' && mark.line === 'implied' },
  { words: 'Asked, believed, supposed', fits: ({ mark }: Row['bars'][number]) => mark.stands !== 'asserted' },
] as const

/** The score for those who cannot see it, or would rather read: the same rows, the numbers of the same claims; the list of sources links to each. */
export function ScoreTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <AsTable label="The score as a table">
      <thead>
        <tr>
          <th scope="col">Speaker</th>
          {COLUMNS.map(({ words }) => (
            <th scope="col">{words}</th>
          ))}
          <th scope="col">Rests on paragraphs</th>
          <th scope="col">Claims</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, bars }) => (
          <tr>
            <th scope="row">
              <SourceLink source={source} within="article" />
            </th>
            {COLUMNS.map(({ fits }) => (
              <td>{runs(bars.filter(fits).map(({ claim }) => claim.number))}</td>
            ))}
            <td>{runs(bars.flatMap(({ claim }) => claim.evidence.map(({ paragraph }) => paragraph)))}</td>
            <td>
              <a href={`#${sourceAnchor(source)}`}>{bars.length}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </AsTable>
  )
}
