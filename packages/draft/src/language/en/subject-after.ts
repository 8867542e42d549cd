import type { Piece } from './clause.ts'
import { isAdverb, isAuxiliary } from './lexicon.ts'
import { isDay, isTime, PARTICIPLES, type Subject } from './noun-phrase.ts'
import { hasPast, isInsertion } from './put-in.ts'
import { ATTACHING, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './words.ts'

/** Finds who stands behind a verb: `said Pell Harrowgate, a deckhand`. */
export function subjectAfter(pieces: readonly Piece[], verb: number): Subject | undefined {
  let first = verb + 1
  while (isAdverb(pieces[first]?.lower ?? '') && pieces[first]?.entity === null) first += 1
  const head = pieces[first]
  if (head === undefined || head.kind !== 'word' || (head.entity === null && (PREPOSITIONS.has(head.lower) || CONJUNCTIONS.has(head.lower) || isAuxiliary(head.lower))) || ['me', 'us', 'that', 'this', 'so', 'nothing'].includes(head.lower)) return undefined
  if (['her', 'his'].includes(head.lower) && (pieces[first + 1] === undefined || pieces[first + 1]?.kind === 'mark')) return { first, last: first + 1, apposition: null }
  if (PRONOUNS.has(head.lower) && (!DETERMINERS.has(head.lower) || head.lower === 'it')) return { first, last: first + 1, apposition: null }
  const last = phraseEnd(pieces, first)
  if (last <= first) return undefined
  if (pieces[last]?.text !== ',') return { first, last, apposition: null }
  let end = last + 1
  while (end < pieces.length && !/^[,.;:!?—–]$/.test(pieces[end]?.text ?? '') && pieces[end]?.kind !== 'quotation') end += 1
  return { first, last, apposition: end > last + 1 && isInsertion(pieces, last + 1, end) && !hasPast(pieces.slice(last + 1, end)) ? [last + 1, end] : null }
}

function phraseEnd(pieces: readonly Piece[], first: number): number {
  let at = first
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'quotation' || (piece.kind === 'mark' && !/^[’'&-]$/.test(piece.text))) break
    if (piece.entity === null) {
      if ((isDay(piece.lower) || (piece.kind === 'number' && pieces[at + 1]?.text !== '-')) && at > first) break
      if (at > first && PARTICIPLES.has(piece.lower)) break
      if (CONJUNCTIONS.has(piece.lower) && !(piece.lower === 'and' && /^(?:colleagues|co-authors|others)$/.test(pieces[at + 1]?.lower ?? '')) && !(piece.lower === 'and' && (pieces[at + 1]?.entity != null || DETERMINERS.has(pieces[at + 1]?.lower ?? '')) && isEndOfPair(pieces, at))) break
      if (PREPOSITIONS.has(piece.lower) && !((ATTACHING.has(piece.lower) || ['across', 'opposite'].includes(piece.lower)) && continuesPhrase(pieces, at))) break
      if (at > first && isAuxiliary(piece.lower)) break
      if (at > first && isAdverb(piece.lower)) break
    }
    at += 1
  }
  return at
}

/** `said Keel and Brandt.` */
const isEndOfPair = (pieces: readonly Piece[], and: number): boolean => {
  const end = phraseEnd(pieces, and + 1)
  return /^[.,;]$/.test(pieces[end]?.text ?? '.')
}

/** Whether a preposition hangs on the phrase rather than on the verb: `of the union`, not `in a statement`, `on Tuesday`. */
function continuesPhrase(pieces: readonly Piece[], at: number): boolean {
  const [own, next, second] = [pieces[at]?.lower ?? '', pieces[at + 1], pieces[at + 2]]
  if (next === undefined || isTime(next.lower)) return false
  if (own === 'of' || own === 'for') return true
  if (own === 'to') return next.entity === null && ['the'].includes(next.lower)
  const noun = ['a', 'an', 'the', 'his', 'her', 'its'].includes(next.lower) ? (second?.lower ?? '') : next.lower
  return !/^(?:statement|interview|news|press|letter|speech|report|email|e-mail|post|hearing|briefing|conference|telephone|phone|radio|video|tweet|message|court|weekend|end|time|sunday|monday|response|reply|parliament|television)$/.test(noun)
}
