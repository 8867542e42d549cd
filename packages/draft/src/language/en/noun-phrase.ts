import type { Piece } from './clause.ts'
import { isAdverb, isAuxiliary, isFinite, isVerb } from './lexicon.ts'
import { ATTACHING, CONJUNCTIONS, DETERMINERS, MONTH_FORMS, PREPOSITIONS, PRONOUNS, WEEKDAYS } from './words.ts'

/** The words that name or describe who speaks: pieces from `first`, up to `last`, exclusive, and where a name beside it stands. */
export interface Subject {
  readonly first: number
  readonly last: number
  /** A second phrase for the same, between commas: a deckhand. */
  readonly apposition: readonly [first: number, last: number] | null
  /** Whether the verb is that of a relative clause that hangs on it: Dahlke, who had said. */
  readonly relative?: boolean
}

/** What hangs on a noun by a participle is no part of its name: documents seen by the Courier. */
export const PARTICIPLES = new Set(['seen', 'published', 'obtained', 'released', 'issued', 'filed', 'reviewed', 'compiled', 'conducted', 'commissioned', 'led', 'carried', 'shown', 'made', 'sent', 'written', 'posted', 'cited', 'quoted', 'drawn', 'produced', 'prepared', 'speaking', 'citing', 'read', 'taken', 'left', 'lost', 'held', 'kept', 'given', 'handed', 'leaked', 'shared', 'submitted', 'circulated', 'distributed', 'pinned', 'dated', 'signed', 'addressed', 'based'])

export const isTime = (lower: string): boolean => (WEEKDAYS as readonly string[]).includes(lower) || MONTH_FORMS.has(lower) || ['yesterday', 'today', 'tomorrow', 'later', 'earlier', 'afterwards', 'meanwhile', 'week', 'month', 'year', 'night', 'morning', 'evening', 'afternoon', 'then', 'now', 'there', 'ago'].includes(lower)

export const isDay = (lower: string): boolean => (WEEKDAYS as readonly string[]).includes(lower) || ['yesterday', 'today', 'tomorrow', 'later', 'earlier', 'afterwards', 'last', 'ago', 'now', 'then', 'there'].includes(lower)

export const isBreak = (piece: Piece): boolean => piece.kind === 'quotation' || /^[;:—–(]$/.test(piece.text)

/** Where the noun phrase begins that ends before `end`: back over names, nouns and what hangs on them by prepositions. */
export function phraseStart(pieces: readonly Piece[], floor: number, end: number): number {
  // A relative clause without commas belongs to the phrase before it: the man who led the search said.
  const comma = pieces.findLastIndex(({ text }, at) => at >= floor && at < end && text === ',')
  const relative = pieces.findLastIndex(({ lower }, at) => at >= floor && at < end && (lower === 'who' || lower === 'whose'))
  if (relative > floor && relative > comma) return phraseStart(pieces, floor, relative)
  let at = end
  while (at > floor) {
    const piece = pieces[at - 1]
    if (piece === undefined || isBreak(piece) || piece.text === ',' || piece.kind === 'quotation') break
    if (piece.entity !== null) {
      at -= 1
      if (!piece.opensName) continue
      const before = pieces[at - 1]
      if (before !== undefined && (before.entity !== null || isTime(before.lower))) break
      continue
    }
    const participle = participleBefore(pieces, at, floor)
    if (participle !== undefined && at < end) {
      at = participle
      continue
    }
    if (isTime(piece.lower) && at < end) break
    if (PRONOUNS.has(piece.lower) && !DETERMINERS.has(piece.lower)) {
      // one of them
      if (at < end && /^(?:someone|somebody|one|another|everyone|everybody|those)$/.test(piece.lower) && PREPOSITIONS.has(pieces[at]?.lower ?? '')) return at - 1
      const partly = pieces[at - 2]?.lower === 'of' && at - 3 >= floor
      if (!partly) return at === end ? at - 1 : at
      at -= 2
      continue
    }
    if (CONJUNCTIONS.has(piece.lower) && !['and', 'or'].includes(piece.lower)) break
    if (['and', 'or'].includes(piece.lower)) {
      const before = pieces[at - 2]
      if (before === undefined || at === end || at - 2 < floor || (before.entity === null && (isVerb(before.lower) || before.kind === 'mark' || isTime(before.lower)))) break
      // Two clauses, or two subjects: only a short phrase before it joins.
      const comma = pieces.findLastIndex(({ text }, index) => index < at && index >= floor && text === ',')
      if (pieces.slice(Math.max(floor, comma + 1), at - 1).some(({ lower, entity }) => entity === null && (isAuxiliary(lower) || (isFinite(lower) && !PARTICIPLES.has(lower))))) break
      at -= 1
      continue
    }
    if (isAuxiliary(piece.lower) && at < end) break
    if (PREPOSITIONS.has(piece.lower)) {
      const before = pieces[at - 2]
      const attaches = ATTACHING.has(piece.lower) && before !== undefined && at - 2 >= floor && before.kind === 'word' && !PREPOSITIONS.has(before.lower) && !CONJUNCTIONS.has(before.lower) && !isTime(before.lower)
      if (!attaches || at === end) break
      if (before.entity === null && isAuxiliary(before.lower)) break
      at -= 1
      continue
    }
    if (DETERMINERS.has(piece.lower)) {
      at -= 1
      const before = pieces[at - 1]
      if (before === undefined || at - 1 < floor) break
      if (PREPOSITIONS.has(before.lower) && ATTACHING.has(before.lower) && at - 2 >= floor && isNounBefore(pieces[at - 2])) continue
      if (DETERMINERS.has(before.lower) || ['and', 'or', 'of'].includes(before.lower) || (['than', 'least', 'about'].includes(before.lower))) continue
      break
    }
    if (piece.kind === 'mark' && !/^[’'&.$£€%-]$/.test(piece.text)) break
    at -= 1
  }
  while (at < end && (['and', 'or', 'but', 'yet', 'so', 'than'].includes(pieces[at]?.lower ?? '') || (isAdverb(pieces[at]?.lower ?? '') && pieces[at]?.entity === null && at + 1 < end))) at += 1
  return at
}

/** Where “published on Thursday”, “released under” begins, right before `at`, where a participle hangs on a noun; it belongs to the phrase. */
function participleBefore(pieces: readonly Piece[], at: number, floor: number): number | undefined {
  let before = at - 1
  while (before > floor && pieces[before]?.entity === null && (isTime(pieces[before]?.lower ?? '') || pieces[before]?.kind === 'number' || ['on', 'in', 'last', 'this', 'early', 'late', 'under', 'by'].includes(pieces[before]?.lower ?? ''))) before -= 1
  return before < at - 1 && before > floor && PARTICIPLES.has(pieces[before]?.lower ?? '') && pieces[before - 1]?.kind === 'word' && !isAuxiliary(pieces[before - 1]?.lower ?? '') ? before : undefined
}

const isNounBefore = (piece: Piece | undefined): boolean => piece !== undefined && piece.kind === 'word' && !PREPOSITIONS.has(piece.lower) && !CONJUNCTIONS.has(piece.lower) && !isTime(piece.lower) && !isAuxiliary(piece.lower)
