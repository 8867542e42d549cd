import type { Claim } from '../linked.ts'
import { aboutClaim } from './about.ts'
import { BETWEEN_NAMES, type Findable } from './shapes.ts'
import { fold, termsOf } from './terms.ts'
import type { Site } from '../site.ts'
import { KIND } from '../words.ts'

export type Searched = Pick<Site, 'articles' | 'entities' | 'claims' | 'version'>

/**
 * All there is to find, in the order in which it is shown among equals: entities and articles, those with fewer words in their name
 * first, since then the name that is the whole query precedes those that only contain it; after them the claims, newest article first.
 */
export function* findables({ articles, entities }: Searched): Generator<Findable> {
  const named: Findable[] = [
    ...entities.map(({ path, name, kindLabel, description, aliases }) => ({
      path, text: name, type: kindLabel, about: description ?? '', ...(aliases.length > 0 && { aliases: aliases.join(BETWEEN_NAMES) }),
    })),
    ...articles.map(({ path, title, summary }) => ({ path, text: title, type: 'Article', about: summary })),
  ]
  yield* byLength(named)
  for (const { claims } of articles) for (const claim of claims) yield findableClaim(claim)
}

/** By code units, not by a locale's order: the same on every machine. */
function byLength(named: readonly Findable[]): Findable[] {
  return named
    .map((thing) => ({ thing, length: termsOf(thing.text).length, name: fold(thing.text) }))
    .toSorted((a, b) => a.length - b.length || compare(a.name, b.name) || compare(a.thing.path, b.thing.path))
    .map(({ thing }) => thing)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function findableClaim(claim: Claim): Findable {
  return {
    path: claim.path,
    text: claim.text,
    type: 'Claim',
    about: aboutClaim(claim),
    kind: KIND[claim.kind].label,
    speaker: claim.speaker.name,
    ...(claim.about.length > 0 && { also: claim.about.map(({ name }) => name).join(BETWEEN_NAMES) }),
  }
}
