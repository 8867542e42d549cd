import type { Piece } from './clause.ts'
import { isActor, isAdverb } from './lexicon.ts'
import { isBreak, isDay, isTime, phraseStart, type Subject } from './noun-phrase.ts'
import { betweenCommas, leads } from './put-in.ts'
import { DETERMINERS, MONTH_FORMS, TITLES } from './words.ts'

const SKIPPED = new Set(['also', 'later', 'then', 'again', 'once', 'now', 'even', 'still', 'never', 'always', 'often', 'ever', 'both', 'all', 'reportedly', 'has', 'had', 'have', 'having', 'is', 'are', 'was', 'were', 'been', 'be', 'did', 'does', 'do', 'not', "didn't", "doesn't", "don't", 'would', 'will', 'could', 'can', 'may', 'might', 'should', 'however', 'themselves', 'himself', 'herself', 'itself', 'already', 'further', 'went', 'on', 'quickly', 'soon', 'just', 'to', 'refused', 'declined', 'went', 'came', 'out', "hadn't", "hasn't", 'used', 'rather', 'long', 'publicly', 'repeatedly', 'previously', 'has'])

/** What somebody does in order to speak, or likes to: rose to ask, likes to recall. */
const RISING = new Set(['like', 'likes', 'liked', 'love', 'loves', 'loved', 'prefers', 'preferred', 'rose', 'stood', 'paused', 'turned', 'wrote', 'called', 'rang', 'phoned', 'telephoned', 'stepped', 'leapt', 'jumped', 'intervened', 'interrupted', 'moved', 'returned', 'emerged', 'reappeared', 'leaned', 'leant', 'stopped'])

/** What may stand between subject and verb is passed over: had repeatedly said. */
function beforeVerb(pieces: readonly Piece[], verb: number): number {
  let end = verb
  const isGerund = pieces[verb]?.lower.endsWith('ing') === true
  while (end > 0) {
    const piece = pieces[end - 1]
    if (piece === undefined || piece.entity !== null) break
    const day = dayBefore(pieces, end)
    if (day < end) end = day
    else if (SKIPPED.has(piece.lower) || (isAdverb(piece.lower) && piece.kind === 'word')) end -= 1
    else if (RISING.has(piece.lower) && pieces[end]?.lower === 'to') end -= 1
    else if (isGerund && ['heard', 'overheard', 'recorded', 'caught', 'seen'].includes(piece.lower)) end -= 1
    else break
  }
  return end
}

/** Back over a day between subject and verb: Keel last night insisted, the board on Thursday said, on June 12. */
function dayBefore(pieces: readonly Piece[], end: number): number {
  let at = end
  while (at > 0 && pieces[at - 1]?.entity === null && (isTime(pieces[at - 1]?.lower ?? '') || (pieces[at - 1]?.kind === 'number' && MONTH_FORMS.has(pieces[at - 2]?.lower ?? '')))) at -= 1
  if (at === end) return end
  const before = pieces[at - 1]?.lower ?? ''
  if (['on', 'last', 'this', 'late', 'early', 'in'].includes(before)) return dayBefore(pieces, at - 1) === at - 1 ? at - 1 : dayBefore(pieces, at - 1)
  return isDay(pieces[end - 1]?.lower ?? '') ? at : end
}

/** Finds who stands before a verb; nothing where the clause has no subject of its own. */
export function subjectBefore(pieces: readonly Piece[], verb: number, floor = 0): Subject | undefined {
  let end = beforeVerb(pieces, verb)
  let start = end
  while (start > floor) {
    const piece = pieces[start - 1]
    if (piece === undefined || isBreak(piece)) break
    start -= 1
  }
  // A subject in brackets' company: the Varduna Maritime Safety Agency (VMSA) said.
  if (pieces[end - 1]?.text === ')') {
    const open = pieces.findLastIndex((piece, at) => at < end && piece.text === '(')
    if (open > floor) {
      return subjectBefore(pieces, open, floor)
    }
  }
  if (pieces[start - 1]?.text === '(') return undefined
  if (start >= end) return undefined
  if (pieces[end - 1]?.text === ',') return betweenCommas(pieces, start, end - 1)
  const first = phraseStart(pieces, start, end)
  if (pieces[end - 1]?.lower === 'which') return behindWhich(pieces, start, end - 1)
  if (pieces[end - 1]?.lower === 'who' && pieces[end - 2]?.text !== ',') {
    const main = phraseStart(pieces, start, end - 1)
    const comma = main - 1
    const named = pieces[comma]?.text === ',' && pieces[comma - 1]?.closesName === true
    const open = named ? pieces.findLastIndex((piece, at) => at < comma && piece.opensName) : main
    if (main >= end - 1) return undefined
    return named && open >= start ? { first: open, last: comma, apposition: [main, end - 1], relative: true } : { first: main, last: end - 1, apposition: null, relative: true }
  }
  const who = pieces.findLastIndex(({ lower, text }, at) => at >= start && at < end && (lower === 'who' || text === ','))
  if (pieces[who]?.lower === 'who' && pieces[who - 1]?.text === ',' && who - 1 > start) {
    const main = phraseStart(pieces, start, who - 1)
    if (main >= who - 1) return undefined
    const whole = leads(pieces, start, main) || pieces[main - 1]?.text === ',' ? betweenCommas(pieces, start, who - 1) : undefined
    return { ...(whole ?? { first: main, last: who - 1, apposition: null }), relative: true }
  }
  if (first >= end) return undefined
  return withNameBefore(pieces, start, { first, last: end, apposition: null })
}

/** A survey by the College of Nursing, which says: what “which” hangs on, the name right before it or the phrase. */
function behindWhich(pieces: readonly Piece[], start: number, which: number): Subject | undefined {
  const end = pieces[which - 1]?.text === ',' ? which - 1 : which
  const close = pieces[end - 1]
  const open = close?.closesName === true ? pieces.findLastIndex((piece, at) => at < end && piece.opensName) : phraseStart(pieces, start, end)
  return open < end && open >= start ? { first: open, last: end, apposition: null, relative: true } : undefined
}

/** The name that stands before a second phrase without a verb: “The union’s head, Ivo Brandt said”. */
function withNameBefore(pieces: readonly Piece[], start: number, subject: Subject): Subject {
  const comma = subject.first - 1
  const named = pieces.slice(subject.first, subject.last)
  if (comma <= start || pieces[comma]?.text !== ',' || !named.every(({ entity }) => entity !== null)) return subject
  const main = phraseStart(pieces, start, comma)
  const own = pieces.slice(main, comma)
  return own.some(({ lower }) => TITLES.has(lower) || isActor(lower)) && !leads(pieces, start, main) && DETERMINERS.has(own[0]?.lower ?? '') ? { ...subject, apposition: [main, comma] } : subject
}
