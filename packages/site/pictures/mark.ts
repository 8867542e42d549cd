import { believers } from '../src/chain.ts'
import type { Claim } from '../src/linked.ts'

/** How a claim is drawn wherever it is drawn: the line says how it is said, as beside the claim itself. */
export interface Mark {
  readonly line: 'quoted' | 'reported' | 'own-voice' | 'implied'
  /** Asked, or told as a belief or a hypothesis: never drawn like a statement. */
  readonly stands: 'asserted' | 'asked' | 'told'
  /** Said by somebody whom the article does not name. */
  readonly hollow: boolean
}

const LINE = { DIRECT_QUOTE: 'quoted', INDIRECT_SPEECH: 'reported', REPORTER: 'own-voice' } as const

export function markOf(claim: Pick<Claim, 'mode' | 'assertion' | 'attribution' | 'speaker'>): Mark {
  const unsaid = claim.assertion === 'IMPLIED' || claim.assertion === 'PRESUPPOSED'
  const told = claim.assertion === 'COUNTERFACTUAL' || believers(claim).length > 0
  return {
    line: unsaid ? 'implied' : LINE[claim.mode],
    stands: claim.assertion === 'ASKED' ? 'asked' : told ? 'told' : 'asserted',
    hollow: claim.speaker.kind === 'unnamed',
  }
}
