import type { Assertion, ClaimKind } from '../generated/graphql.ts'
import { ASSERTION, KIND } from '../words.ts'

interface Said {
  readonly kind: ClaimKind
  readonly assertion: Assertion
  readonly speaker: { readonly name: string }
  readonly attribution: readonly { readonly nested: boolean; readonly source: { readonly name: string } }[]
}

/** What stands under a found claim. What nobody asserts must not be found as if somebody did. */
export function aboutClaim({ kind, assertion, speaker, attribution }: Said): string {
  const stance = ASSERTION[assertion]?.label
  const act = KIND[kind].label
  const believer = attribution.findLast(({ nested }) => nested)
  return [stance === act ? undefined : stance, believer === undefined ? `${act}, ${speaker.name}` : `a belief ascribed to ${believer.source.name}`].filter(Boolean).join(' · ')
}
