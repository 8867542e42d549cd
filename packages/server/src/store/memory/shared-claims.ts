import type { RelatedEntity, SharedClaims } from '@whosaid/schema'
import type { Bits } from './bits.ts'
import type { Corpus } from './corpus.ts'
import { counted } from './facets.ts'

/** Entities that share claims with one, most shared first, then by slug. */
export function relatedTo({ claims, claimsByEntity }: Corpus, entity: string): RelatedEntity[] {
  const others = counted(claimsByEntity.of(entity), (ordinal) => claims.items[ordinal]!.about.filter((other) => other !== entity))
  return others.map(({ value, count }) => ({ entity: value, claims: count }))
}

/** Pairs of entities that the chosen claims are about both, most shared first, then by slug. */
export function sharedClaims({ claims }: Corpus, chosen: Bits): SharedClaims[] {
  const pairs = counted(chosen, (ordinal) => {
    const about = claims.items[ordinal]!.about.toSorted()
    return about.flatMap((source, index) => about.slice(index + 1).map((target) => `${source} ${target}`))
  })
  return pairs.map(({ value, count }) => {
    const [source = '', target = ''] = value.split(' ')
    return { source, target, claims: count }
  })
}
