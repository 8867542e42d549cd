import { useHref } from '../src/site-context.ts'
import type { Claim } from '../src/linked.ts'
import { KIND, MODE } from '../src/words.ts'
import { KindGlyph } from './glyph.tsx'
import { SourceLink } from './links.tsx'
import { lineClass, spokenBy, standsAs } from './proposition.tsx'

interface ClaimLineProps {
  readonly claim: Claim
  /** Left out where the page is about the speaker. */
  readonly speaker?: boolean
}

/** A claim in a list: what it says, as what it stands there, and who says it. */
export function ClaimLine({ claim, speaker = true }: ClaimLineProps) {
  const stance = standsAs(claim)
  return (
    <div class={`claim-line ${lineClass(claim)}`}>
      {stance.length > 0 && (
        <span class="stance">
          <bdi>{stance.join(' · ')}</bdi>
        </span>
      )}
      <span class="text" dir="auto">
        <KindGlyph kind={claim.kind} /> <a href={useHref()(claim.path)}>{claim.text}</a>
      </span>
      <span class="said">
        {KIND[claim.kind].label}
        {speaker && (
          <>
            , {spokenBy(claim)} <SourceLink source={claim.speaker} />
          </>
        )}
        , {MODE[claim.mode].label}
      </span>
    </div>
  )
}

export function ClaimLines({ claims, speaker = true }: { readonly claims: readonly Claim[]; readonly speaker?: boolean }) {
  return (
    <ul class="claim-lines">
      {claims.map((claim) => (
        <li>
          <ClaimLine claim={claim} speaker={speaker} />
        </li>
      ))}
    </ul>
  )
}
