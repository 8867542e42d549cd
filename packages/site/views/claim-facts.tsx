import type { Claim } from '../src/linked.ts'
import { KIND, MODE } from '../src/words.ts'
import { Words } from './article-claim.tsx'
import { DateText } from './date.tsx'
import { KindGlyph } from './glyph.tsx'
import { EntityLinks } from './links.tsx'

/** What kind of claim it is, whose words it has, what it is about, and its three dates. */
export function ClaimFacts({ claim }: { readonly claim: Claim }) {
  return (
    <dl class="facts">
      <dt>Kind</dt>
      <dd>
        <KindGlyph kind={claim.kind} /> {KIND[claim.kind].label}: {KIND[claim.kind].means}
      </dd>
      <dt>How it is said</dt>
      <dd>
        {MODE[claim.mode].label}: {MODE[claim.mode].means}
      </dd>
      {claim.quote !== null && (
        <>
          <dt>In the words</dt>
          <dd>
            <Words of={claim} words={claim.quote} />
          </dd>
        </>
      )}
      {claim.hedge !== null && (
        <>
          <dt>Limited by</dt>
          <dd>
            <Words of={claim} words={claim.hedge} />
          </dd>
        </>
      )}
      {claim.about.length > 0 && (
        <>
          <dt>About</dt>
          <dd>
            <EntityLinks entities={claim.about} />
          </dd>
        </>
      )}
      {claim.when !== null && (
        <>
          <dt>Time it is about</dt>
          <dd>
            <DateText date={claim.when} />
          </dd>
        </>
      )}
      {claim.uttered !== null && (
        <>
          <dt>Said on</dt>
          <dd>
            <DateText date={claim.uttered} />
          </dd>
        </>
      )}
      <dt>Entered here</dt>
      <dd>
        <DateText date={claim.recorded} />
      </dd>
    </dl>
  )
}
