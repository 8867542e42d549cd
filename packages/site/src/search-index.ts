import type { Claim } from './linked.ts'
import type { Site } from './site.ts'
import { ASSERTION, KIND } from './words.ts'
import { holderOf } from './argument.ts'

/** One thing a reader may look for. The browser's script reads the same shape. */
export interface Findable {
  readonly path: string
  /** What it is called or says. */
  readonly text: string
  /** "Claim", "Article", or an entity's kind. */
  readonly type: string
  /** What stands under it: who says it and as what, or what it is. */
  readonly about: string
  /** Of a claim: what kind of act, and whose. */
  readonly kind?: string
  readonly speaker?: string
  /** Other words that find it. */
  readonly also?: string
}

/**
 * Articles, entities and claims, nothing else: 160 of them are 12 kB compressed, where Pagefind's script alone is more than that.
 * It is read as a whole, so a site of very many articles will want it in pieces.
 */
export function searchIndex({ articles, entities, claims }: Site): string {
  const all: readonly Findable[] = [
    ...articles.map(({ path, title, summary }) => ({ path, text: title, type: 'Article', about: summary })),
    ...entities.map(({ path, name, kindLabel, description, aliases }) => ({ path, text: name, type: kindLabel, about: description ?? '', also: aliases.join(' ') })),
    ...claims.map(findableClaim),
  ]
  return JSON.stringify(all)
}

function findableClaim(claim: Claim): Findable {
  const { source, believes } = holderOf(claim)
  const stance = ASSERTION[claim.assertion]?.label
  const kind = KIND[claim.kind].label
  return {
    path: claim.path,
    text: claim.text,
    type: 'Claim',
    // What nobody asserts must not be found as if somebody did.
    about: [stance, believes ? `a belief ascribed to ${source.name}` : `${kind}, ${source.name}`].filter(Boolean).join(' · '),
    kind,
    speaker: claim.speaker.name,
    also: claim.about.map(({ name }) => name).join(' '),
  }
}
