import type { RelatedEntity, SharedClaims } from '@whosaid/schema'
import type { Corpus } from './corpus.ts'
import type { Ordinals } from './sets/ordinals.ts'

/** Entities that share claims with one, most shared first, then by slug. */
export function relatedTo(corpus: Corpus, entity: string): RelatedEntity[] {
  const { words, tables: { claim, subject } } = corpus
  const own = words.id(entity)
  const counts = new Map<number, number>()
  for (const ordinal of corpus.postings('claimsByEntity').of(own)) {
    const about = new Set(subject.entity.subarray(claim.about[ordinal], claim.about[ordinal + 1]))
    for (const other of about) if (other !== own) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return [...counts]
    .map(([other, claims]) => ({ entity: words.at(other), claims }))
    .toSorted((a, b) => b.claims - a.claims || (a.entity < b.entity ? -1 : 1))
}

/** Pairs of entities that the chosen claims are about both, most shared first, then by slug. */
export function sharedClaims({ words, tables: { claim, subject } }: Corpus, chosen: Ordinals, first: number): SharedClaims[] {
  const pairs = new Map<number, number>()
  chosen.forEach((ordinal) => {
    const [from, to] = [claim.about[ordinal]!, claim.about[ordinal + 1]!]
    for (let a = from; a < to; a++) {
      for (let b = a + 1; b < to; b++) {
        const [x, y] = [subject.entity[a]!, subject.entity[b]!]
        // Two words as one number, whichever way round they stand.
        const pair = Math.min(x, y) * words.size + Math.max(x, y)
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      }
    }
  })
  const named = [...pairs].toSorted((a, b) => b[1] - a[1])
  // Only pairs that share as many as the last that is wanted can come before it: the others need no names.
  const least = named[Math.min(first, named.length) - 1]?.[1] ?? 0
  return named
    .filter(([, claims]) => claims >= least)
    .map(([pair, claims]) => {
      const [source = '', target = ''] = [words.at(Math.floor(pair / words.size)), words.at(pair % words.size)].toSorted()
      return { source, target, claims }
    })
    .toSorted((a, b) => b.claims - a.claims || (a.source === b.source ? (a.target < b.target ? -1 : 1) : a.source < b.source ? -1 : 1))
    .slice(0, first)
}
