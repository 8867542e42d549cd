import type { ChainLinkFragment, ClaimDetailFragment } from './generated/graphql.ts'

/**
 * What a link of the chain does for its claim. `said`: the originator. `passedOn`: it stands between the originator and the
 * reader. `ascribed`: a belief or story that the speaker lays at its door; it has said nothing here. `supposed`: the editors
 * think that it comes from there, the article does not say so.
 */
export type Standing = 'said' | 'passedOn' | 'ascribed' | 'supposed'

export interface Rung {
  readonly link: ChainLinkFragment
  readonly standing: Standing
  /** The foot of the ladder: the article's own authors. */
  readonly isByline: boolean
}

type Chained = Pick<ClaimDetailFragment, 'attribution'>

/** The chain from the byline outward, each link with its standing. */
export function rungs({ attribution }: Chained): readonly Rung[] {
  // The contract's rule for `speaker`, applied to find its place and not only its name.
  const speaker = attribution.findLastIndex((link) => !link.nested && !link.inferred)
  return attribution.map((link, index) => ({ link, standing: standing(link, index, speaker), isByline: index === 0 }))
}

function standing(link: ChainLinkFragment, index: number, speaker: number): Standing {
  if (link.nested) return 'ascribed'
  if (index === speaker) return 'said'
  return index < speaker ? 'passedOn' : 'supposed'
}

/** Whoever the claim's content is laid to without having spoken: then it is a belief, and not what the speaker asserts. */
export function believers(claim: Chained): readonly ChainLinkFragment[] {
  return claim.attribution.filter((link) => link.nested)
}
