import type { Figure } from '../src/linked.ts'
import { APPROXIMATION } from '../src/words.ts'
import { ClaimNumber } from './links.tsx'

/** The figures of a claim, each with what it counts, how exact it is and where it comes from. */
export function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <section class="scroll" aria-label="Table of figures" tabindex={0}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">How exact</th>
            <th scope="col">Stated or worked out</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr class={figure.derived ? 'derived' : undefined}>
              <th scope="row" dir="auto">
                {figure.text}
                <span class="aside">{figure.measure}</span>
                {figure.base !== null && <span class="aside"> a share of: {figure.base.text}</span>}
              </th>
              <td>{howExact(figure)}</td>
              <td>
                <Origin figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Nothing is printed of a figure that the editors worked out. */
function howExact({ derived, approximation }: Figure): string {
  return derived && approximation === 'EXACT' ? 'as exact as what it was worked out from' : APPROXIMATION[approximation].label
}

function Origin({ figure }: { readonly figure: Figure }) {
  if (!figure.derived) return <>stated in the source</>
  return (
    <>
      worked out by the editors
      {figure.derivedFrom.length > 0 && ' from: '}
      {figure.derivedFrom.map((from, index) => (
        <>
          {index > 0 && '; '}
          {from.text} (claim <ClaimNumber claim={from.claim} />)
        </>
      ))}
    </>
  )
}

/** The same in short, under a claim in its article. */
export function FigureLines({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul class="figure-lines" aria-label="Figures">
      {figures.map((figure) => (
        <li class={figure.derived ? 'derived' : undefined} dir="auto">
          {figure.text}
          {figure.derived && <span class="aside"> worked out by the editors</span>}
        </li>
      ))}
    </ul>
  )
}
