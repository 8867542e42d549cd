import { markOf } from '../pictures/mark.ts'
import { believers } from '../src/chain.ts'
import type { ClaimDetailFragment } from '../src/generated/graphql.ts'
import type { Child } from '../src/markup/html.ts'
import { ASSERTION, SPOKEN } from '../src/words.ts'

type Said = Pick<ClaimDetailFragment, 'mode' | 'assertion' | 'attribution' | 'speaker'>

/**
 * The class whose line says how a claim is said: solid for a direct quote, dashed for indirect speech, none for the reporters,
 * dotted for what is only implied or taken as given. What nobody asserts is set apart in its type too.
 */
export function lineClass(claim: Said): string {
  return `line line--${markOf(claim).line}${isAsserted(claim) ? '' : ' unasserted'}`
}

/** Whether the speaker says that it is so. Presupposed and conceded things are; questions, hypotheses and ascribed beliefs are not. */
export function isAsserted(claim: Said): boolean {
  return claim.assertion !== 'ASKED' && claim.assertion !== 'COUNTERFACTUAL' && believers(claim).length === 0
}

/** "Question", "Implied, not said", "A belief ascribed to …": what must be known before the words are read. */
export function standsAs(claim: Said): readonly string[] {
  const term = ASSERTION[claim.assertion]
  const names = believers(claim).map(({ source }) => source.name)
  const stances = [...(term === null ? [] : [term.label]), ...(names.length === 0 ? [] : [`a belief or story ascribed to ${names.join(', ')}`])]
  return stances.map((words) => words.charAt(0).toUpperCase() + words.slice(1))
}

export function spokenBy(claim: Said): string {
  return believers(claim).length > 0 && claim.assertion === 'ASSERTED' ? 'so described by' : SPOKEN[claim.assertion]
}

interface PropositionProps {
  readonly claim: Said
  readonly children: Child
}

/** The proposition under whatever warns of it. */
export function Proposition({ claim, children }: PropositionProps) {
  const stance = standsAs(claim)
  return (
    <div class={`proposition ${lineClass(claim)}`}>
      {stance.length > 0 && (
        <p class="stance">
          <bdi>{stance.join(' · ')}</bdi>
        </p>
      )}
      {children}
    </div>
  )
}
