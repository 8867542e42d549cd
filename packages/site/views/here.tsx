import { markOf } from '../pictures/mark.ts'
import { stretches } from '../pictures/score.ts'
import type { Claim } from '../src/linked.ts'
import { MarkLines } from './mark.tsx'

/** Where in its source a claim rests, at a glance: the score's own mark on a staff of its own. Words beside it say the same. */
export function Here({ claim }: { readonly claim: Claim }) {
  if (claim.evidence.length === 0) return null
  return (
    <svg class="marks here" height="12" aria-hidden="true">
      <MarkLines mark={markOf(claim)} stretches={stretches(claim)} y={6} />
    </svg>
  )
}
