import type { FoundEntity } from '../../entities.ts'
import type { Speaker } from '../../speech.ts'
import type { Piece } from './clause.ts'
import { cueOf } from './cues.ts'
import { PREPOSITIONS, TITLES } from './words.ts'

/** “A spokesman for the prime minister, Ana Roe”: the name is that of the office right before it. */
export const isOfInner = (own: readonly Piece[]): boolean => {
  const inner = own.findLastIndex(({ lower }) => ['for', 'to', 'of'].includes(lower))
  return ['a', 'an', 'one'].includes(own[0]?.lower ?? '') && inner > 1 && own[inner + 1]?.lower === 'the' && OFFICES.test(own.at(-1)?.lower ?? '')
}
const OFFICES = /^(?:minister|president|mayor|governor|chancellor|premier|king|queen|prince|princess|secretary|chairman|chairwoman|chair|commissioner|director|leader|speaker|defendant|bishop|archbishop|pope|judge|senator|ambassador|victim|accused|suspect)$/

/** A clown named Luis Aragón, a trader who gave her name as Mama Tosin. */
export const calledAs = (own: readonly Piece[]): FoundEntity | undefined => own.find(({ entity, opensName }, at) => entity?.kind === 'person' && opensName && (['named', 'called'].includes(own[at - 1]?.lower ?? '') || (own[at - 1]?.lower === 'as' && own.slice(Math.max(0, at - 4), at - 1).some(({ lower }) => /^(?:name|known|identified)$/.test(lower)))))?.entity ?? undefined

export const asNamed = (entity: FoundEntity): Speaker => ({ name: entity.name, entity, role: null, reason: null })

/** Told the Courier, seen by the Courier, in the Courier: a name that comes in beside what the sentence is about. */
export const isBeside = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1]?.lower === 'the' ? pieces[at - 2]?.lower : pieces[at - 1]?.lower
  return before !== undefined && (PREPOSITIONS.has(before) || cueOf(before)?.listener === true)
}

/** The name that a phrase turns on: not one behind a preposition, not one that owns something. */
export function headName(own: readonly Piece[]): { readonly entity: FoundEntity; readonly start: number } | undefined {
  // Minister for the sea Lars Holt; not a spokesman for Lars Holt.
  const open = own.findLastIndex(({ opensName }) => opensName)
  const last = own[open]
  if (last?.entity?.kind === 'person' && own.at(-1)?.closesName === true && TITLES.has(own[0]?.lower ?? '') && open > 0 && !PREPOSITIONS.has(own[open - 1]?.lower ?? '') && !['the', 'a', 'and', '’s', "'s"].includes(own[open - 1]?.lower ?? '')) return { entity: last.entity, start: last.start }
  for (const [at, piece] of own.entries()) {
    if (piece.entity === null) {
      // Her friend and rival Oskar Lind is one; the mayor and Oskar Lind are two.
      const joins = piece.lower === 'and' && ['a', 'an', 'the'].includes(own[at + 1]?.lower ?? 'the') || piece.lower === 'and' && own[at + 1]?.entity != null
      if (PREPOSITIONS.has(piece.lower) || piece.lower === 'who' || joins) return undefined
      continue
    }
    if (!piece.opensName) continue
    const close = own.findIndex((other, index) => index >= at && other.closesName)
    const after = own[close + 1]
    // Nothing behind it, or letters such as KC.
    if (after === undefined || (/^\p{Lu}{2,3}$/u.test(after.text) && own[close + 2] === undefined)) return { entity: piece.entity, start: piece.start }
    if (/^[’']s?$/.test(after.text) || after.lower === 'and' || after.lower === 'or') return undefined
    // “Tarn spokeswoman Ana Roe”: another name may follow.
    if (piece.entity.kind === 'person' && (PREPOSITIONS.has(after.lower) || after.text === ',' || after.text === '(' || after.lower === 'who')) return { entity: piece.entity, start: piece.start }
    if (piece.entity.kind === 'organization' && (after.text === '(' || after.lower === 'in' || after.lower === 'itself')) return { entity: piece.entity, start: piece.start }
  }
  return undefined
}

export function roleIn(beside: readonly Piece[], text: string | null): string | null {
  const [head] = beside
  return head === undefined || head.kind === 'number' || ['who', 'whose', 'which', 'speaking', 'citing'].includes(head.lower) ? null : text
}
