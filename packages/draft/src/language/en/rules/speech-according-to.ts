import type { Utterance } from '../../../speech.ts'
import type { Piece } from '../clause.ts'
import { isClause } from '../clause-form.ts'
import { isAuxiliary, isFinite } from '../lexicon.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectAfter } from '../subject-after.ts'

/** According to the agency, 219 people came ashore · Three are missing, according to Marta Keel. */
export const speechAccordingTo: SpeechRule = ({ clauses: { pieces }, discourse, utterance }) => {
  const found: Utterance[] = []
  for (const [at, { lower }] of pieces.entries()) {
    if (lower !== 'according' || pieces[at + 1]?.lower !== 'to') continue
    const subject = subjectAfter(pieces, at + 1)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    if (subject === undefined || speaker === undefined) continue
    const after = subject.apposition?.[1] ?? subject.last
    let end = pieces.length
    while (end > 0 && /^[.!?…]$/.test(pieces[end - 1]?.text ?? '')) end -= 1
    const opens = at === 0 || (at === 1 && pieces[0]?.kind === 'word') || /^[;:]$/.test(pieces[at - 1]?.text ?? '')
    // According to documents seen by the Courier, …: what is said begins behind the comma.
    const comma = pieces.findIndex(({ text }, index) => index >= after && index < after + 10 && text === ',')
    const joint = pieces[at - 1]?.text === ',' && pieces[after]?.text === ',' && at > 3 && ['that', 'because', 'when', 'although', 'though', 'whereas', 'while', 'and', 'but'].includes(pieces[at - 2]?.lower ?? '')
    let [start, stop] = joint ? [after + 1, end] : opens ? [comma === -1 ? after : comma + 1, end] : [clauseStart(pieces, at), goesOn(pieces, at, after, end) ? end : at]
    if (opens) stop = clauseEnd(pieces, start, stop)
    while (['but', 'and', 'yet', ','].includes(pieces[start]?.lower ?? '')) start += 1
    while (stop > start && /^[,—–-]$/.test(pieces[stop - 1]?.text ?? '')) stop -= 1
    const [head, tail] = [pieces[start], pieces[stop - 1]]
    if (head === undefined || tail === undefined || (head.kind === 'quotation' && stop - start === 1) || !(isClause(pieces, start, stop) || stop - start > 3)) continue
    found.push(utterance('indirect', [head.start, tail.end], speaker, 'according to', 'according-to'))
  }
  return found
}

/** What another has said before a semicolon is no part of it. */
const clauseStart = (pieces: readonly Piece[], at: number): number => pieces.findLastIndex(({ text }, index) => index < at && text === ';') + 1

function clauseEnd(pieces: readonly Piece[], start: number, stop: number): number {
  const semicolon = pieces.findIndex(({ text }, at) => at > start && at < stop && text === ';')
  return semicolon === -1 ? stop : semicolon
}

/** Whether what is said goes on behind the source: Three, according to Keel, are missing; the river, according to Keel, was rising, and could burst its banks. */
function goesOn(pieces: readonly Piece[], at: number, after: number, end: number): boolean {
  if (pieces[after]?.text !== ',' || end <= after + 3) return false
  // the arm, according to Keel, would sell
  if (pieces[after + 1]?.entity === null && isAuxiliary(pieces[after + 1]?.lower ?? '') || !isClause(pieces, clauseStart(pieces, at), at)) return true
  const joined = ['and', 'but'].includes(pieces[after + 1]?.lower ?? '')
  return joined && isFinite(pieces[after + 2]?.lower ?? '') && pieces[after + 2]?.entity === null
}
