import { rungs, type Rung } from '../src/chain.ts'
import type { ClaimDetailFragment } from '../src/generated/graphql.ts'
import { MODE, STANDING } from '../src/words.ts'
import { isUnnamed, SourceLink } from './links.tsx'
import { spokenBy } from './proposition.tsx'

type Chained = Pick<ClaimDetailFragment, 'attribution' | 'assertion' | 'mode' | 'speaker'>

/** The chain of attribution as a ladder: the originator at the top, the article's own authors at the foot. */
export function Ladder({ claim }: { readonly claim: Chained }) {
  return (
    <ol class="ladder">
      {rungs(claim)
        .toReversed()
        .map((rung) => (
          <li class={rungClass(rung)}>
            <RungWords claim={claim} rung={rung} />
            <RungDetails rung={rung} />
          </li>
        ))}
    </ol>
  )
}

/** The same in a line or two, for the margin: the reporters' part goes without saying unless they are the speaker. */
export function ChainLines({ claim }: { readonly claim: Chained }) {
  const shown = rungs(claim).filter((rung) => !rung.isByline || rung.standing === 'said')
  return (
    <>
      {shown.toReversed().map((rung) => (
        <p class={rung.standing === 'said' ? 'said' : 'said said--other'}>
          <RungWords claim={claim} rung={rung} within="article" />
          {rung.link.as !== null && (
            <>
              , <bdi>{rung.link.as}</bdi>
            </>
          )}
          {rung.link.inferred && <span class="aside"> (our reading)</span>}
        </p>
      ))}
    </>
  )
}

interface RungWordsProps {
  readonly claim: Chained
  readonly rung: Rung
  readonly within?: 'article'
}

function RungWords({ claim, rung, ...link }: RungWordsProps) {
  return (
    <>
      <span class="verb">{verb(claim, rung)}</span> <SourceLink source={rung.link.source} {...link} />
    </>
  )
}

function verb(claim: Chained, { standing, isByline }: Rung): string {
  if (standing === 'said') return spokenBy(claim)
  return isByline ? 'reported by' : STANDING[standing].label
}

function RungDetails({ rung: { link, standing, isByline } }: { readonly rung: Rung }) {
  const details = [
    link.as,
    isUnnamed(link.source) ? 'not named in the article' : null,
    standing === 'ascribed' ? STANDING.ascribed.means : isByline && standing === 'passedOn' ? 'the article’s authors' : MODE[link.mode].label,
    link.inferred ? 'inferred: the article does not say so, the editors read it from the context' : null,
  ]
  return (
    <ul class="details">
      {details.map(
        (detail) =>
          detail !== null && (
            <li>
              <bdi>{detail}</bdi>
            </li>
          ),
      )}
    </ul>
  )
}

function rungClass({ link, standing }: Rung): string {
  const marks = [isUnnamed(link.source) && 'rung--unnamed', link.inferred && 'rung--inferred']
  return ['rung', `rung--${standing}`, ...marks].filter(Boolean).join(' ')
}
