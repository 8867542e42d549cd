import { claimAnchor } from '../src/anchors.ts'
import { langOf } from '../src/prose.ts'
import type { Claim } from '../src/linked.ts'
import { ChainLines } from './chain.tsx'
import { DateText } from './date.tsx'
import { RestsOn } from './evidence.tsx'
import { Here } from './here.tsx'
import { FigureLines } from './figures.tsx'
import { KindMark } from './glyph.tsx'
import { ClaimNumber, EntityLinks } from './links.tsx'
import { NoteLinks } from './notes.tsx'
import { Proposition } from './proposition.tsx'
import { RelationLines } from './relations.tsx'
import { MODE } from '../src/words.ts'

/** A claim in its article: the proposition in the text's column, everything about it in the margin. */
export function ArticleClaim({ claim }: { readonly claim: Claim }) {
  return (
    <li class="claim" id={claimAnchor(claim)}>
      <p class="claim-number">
        <ClaimNumber claim={claim} />
      </p>
      <div class="claim-body">
        <Proposition claim={claim}>
          <p class="text" dir="auto">
            {claim.text}
          </p>
        </Proposition>
        {claim.figures.length > 0 && <FigureLines figures={claim.figures} />}
        {claim.about.length > 0 && (
          <div class="about">
            <span class="verb">about</span> <EntityLinks entities={claim.about} />
          </div>
        )}
      </div>
      <div class="apparatus">
        <ChainLines claim={claim} />
        <p class="how">
          <KindMark kind={claim.kind} />, {MODE[claim.mode].label}
        </p>
        {claim.quote !== null && (
          <p>
            <span class="verb">in the words</span> <Words of={claim} words={claim.quote} />
          </p>
        )}
        {claim.hedge !== null && (
          <p>
            <span class="verb">limited by</span> <Words of={claim} words={claim.hedge} />
          </p>
        )}
        {claim.when !== null && (
          <div class="when">
            <span class="verb">about the time</span> <DateText date={claim.when} />
          </div>
        )}
        <RelationLines relations={claim.relations} articleId={claim.article.id} />
        <NoteLinks claim={claim} />
        <RestsOn claim={claim} />
        <Here claim={claim} />
      </div>
    </li>
  )
}

/** Words that are the article's own: a coinage, or what limits the claim. */
export function Words({ of: { article }, words }: { readonly of: Pick<Claim, 'article'>; readonly words: string }) {
  return (
    <q class="wording" lang={langOf(article.language)} dir="auto">
      {words}
    </q>
  )
}
