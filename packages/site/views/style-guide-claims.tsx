import { article, claimOf } from '../specimens/specimen.ts'
import { KIND } from '../src/words.ts'
import { Ladder } from './chain.tsx'
import { Cite } from './cite.tsx'
import { ClaimFacts } from './claim-facts.tsx'
import { ClaimLines } from './claim-line.tsx'
import { EvidenceTable } from './evidence.tsx'
import { KindMark } from './glyph.tsx'
import { JointsOf } from './joints.tsx'
import { Notes, Reviews } from './notes.tsx'
import { Relations } from './relations.tsx'
import { GuidePart, Specimen } from './style-guide-part.tsx'

const oil = claimOf('oil-burnt')

/** What a claim is drawn with, from its smallest mark up. */
export function GuideClaims() {
  return (
    <>
      <GuidePart id="guide-kinds" title="Kinds of claim">
        <Specimen name="Kind mark" use="beside every claim, always with its word; the glyph alone only where the word follows in the same line.">
          <ul class="inline">
            {Object.keys(KIND)
              .filter((kind): kind is keyof typeof KIND => kind in KIND)
              .map((kind) => (
                <li>
                  <KindMark kind={kind} />
                </li>
              ))}
          </ul>
        </Specimen>
      </GuidePart>
      <GuidePart id="guide-lines" title="How it is said">
        <Specimen name="Line of a claim" use="in every list of claims. Solid: direct quotation. Dashed: indirect speech. None: the reporters’ own voice. Dotted: implied or taken as given.">
          <ClaimLines claims={['oil-burnt', 'fog-to-come', 'lamp-was-out', 'lamp-repaired'].map(claimOf)} />
        </Specimen>
        <Specimen name="Standing" use="above whatever its speaker does not simply assert: in a frame, in words. What nobody asserts is in italics besides.">
          <ClaimLines claims={['good-wick', 'new-lamp', 'wind', 'who-pays', 'cape-unlucky'].map(claimOf)} />
        </Specimen>
      </GuidePart>
      <GuidePart id="guide-chain" title="On whose say-so">
        <Specimen name="Ladder" use="on a claim’s own page: the originator at the top, the article’s authors at the foot.">
          <Ladder claim={oil} />
        </Specimen>
        <Specimen name="Ladder with a belief" use="where somebody is said to think or tell it: set in, hollow, broken, since nobody here asserts it.">
          <Ladder claim={claimOf('cape-unlucky')} />
        </Specimen>
        <Specimen name="Ladder with a supposition" use="where only the editors think that it comes from there.">
          <Ladder claim={claimOf('new-lamp')} />
        </Specimen>
      </GuidePart>
      <GuidePart id="guide-facts" title="Facts of a claim">
        <Specimen name="Facts" use="for what has a label and a value. In the margin where there is one, else below.">
          <ClaimFacts claim={oil} />
        </Specimen>
      </GuidePart>
      <GuidePart id="relations" title="Relations">
        <Specimen name="Joints" use="for how a claim stands among its neighbours, at a glance; a list in words always follows.">
          <JointsOf claim={oil} />
        </Specimen>
        <Specimen name="Relations" use="for the same in words. The sign before the words is the sign at the joint.">
          <Relations relations={oil.relations} articleId={article.id} />
        </Specimen>
      </GuidePart>
      <GuidePart id="notes" title="Notes and checks">
        <Specimen name="Notes" use="for whatever the editors add: framed, on the second paper, and saying so first.">
          <Notes notes={oil.notes} />
        </Specimen>
        <Specimen name="Checks by others" use="for what others found, with their name and their address.">
          <Reviews reviews={oil.reviews} />
        </Specimen>
      </GuidePart>
      <GuidePart id="evidence" title="Evidence and citation">
        <Specimen name="Table of evidence" use="once a claim, on its own page: where it rests, to the character.">
          <EvidenceTable evidence={oil.evidence} source={article.source} />
        </Specimen>
        <Specimen name="Citation" use="at the end of a claim’s page: plain first, the formats of reference managers folded.">
          <Cite claim={oil} />
        </Specimen>
      </GuidePart>
    </>
  )
}
