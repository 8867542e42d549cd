import { afterAdverbials, afterListener } from './adverbials.ts'
import { isClause } from './clause-form.ts'
import type { Clauses, Piece } from './clause.ts'
import { type Cue, cueOf } from './cues.ts'
import { isAdverb, isFinite } from './lexicon.ts'
import { subjectBefore } from './subject-before.ts'
import { PREPOSITIONS, PRONOUNS } from './words.ts'

/** Where what is said ends that begins here: at the sentence's end, or where somebody else, or the same again, begins to speak. */
export function contentEnd({ pieces, cues }: Clauses, from: number, own: number, inRelative = false): number {
  let end = pieces.length
  while (end > from && /^[.!?…)]$/.test(pieces[end - 1]?.text ?? '') && !(pieces[end - 1]?.text === ')' && pieces.slice(from, end).some(({ text }) => text === '('))) end -= 1
  for (let at = from; at < end; at++) {
    const piece = pieces[at]
    if (piece?.text === ';') return at
    // A verb before the colon, “, adding: “…””, is looked for below.
    if (piece?.text === ':' && (pieces[at + 1]?.kind === 'quotation' || pieces[at - 1]?.kind === 'quotation')) end = at
    if (piece?.text === ',' && (isRemark(pieces, at + 1) || (pieces[at + 1]?.lower === 'as' && at - from > 3 && isBeyond(pieces, at + 2, end)))) return at
    if (piece?.text === ',' && (pieces[at + 1]?.lower === 'according' || (inRelative && isFinite(pieces[at + 1]?.lower ?? '')))) return at
  }
  for (const { at, cue } of cues) {
    if (at <= from || at <= own || at >= end) continue
    const stop = breakBefore(pieces, at, cue, from)
    if (stop !== undefined) return stop
  }
  return end
}

/** …, as eleven members voted against it: what happened meanwhile. */
const isBeyond = (pieces: readonly Piece[], from: number, end: number): boolean => isClause(pieces, from, end) && !PRONOUNS.has(pieces[from]?.lower ?? '') && pieces.slice(from, end).some(({ lower, entity }) => entity === null && isFinite(lower) && !['is', 'are', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'should', 'been', 'be', 'does', 'do', 'did', 'was', 'were'].includes(lower))

/** …, a claim that the ministry rejects: what the reporter says of what was said. */
const isRemark = (pieces: readonly Piece[], at: number): boolean => ['a', 'an'].includes(pieces[at]?.lower ?? '') && pieces.slice(at + 1, at + 4).some(({ lower }, index, own) => /^(?:claim|charge|allegation|accusation|assertion|suggestion|statement|remark|comment|view|argument|position|warning|prediction|figure|account|version|contention|verdict|description)$/.test(lower) && /^(?:that|which|disputed|denied|rejected|dismissed|echoed|repeated|backed|supported|shared)$/.test(own[index + 1]?.lower ?? pieces[at + 2 + index]?.lower ?? ''))

/** Where speech breaks off before a verb of speech; nothing where that verb is part of what is said. */
function breakBefore(pieces: readonly Piece[], at: number, cue: Cue, from: number): number | undefined {
  let before = at - 1
  while (isAdverb(pieces[before]?.lower ?? '') || ['also', 'then', 'later', 'has', 'had'].includes(pieces[before]?.lower ?? '')) before -= 1
  // adding 14 miles to the trip: no clause and no quotation behind it, so that nobody speaks.
  const next = pieces[at + 1]
  if (cue.participle && cue.clause !== 'none' && !cue.listener && next?.kind !== 'quotation' && next?.kind !== 'mark' && pieces[afterAdverbials(pieces, at + 1)]?.lower !== 'that' && !pieces.slice(at, at + 12).some(({ kind }) => kind === 'quotation') && !isClause(pieces, afterAdverbials(pieces, at + 1), pieces.length)) return undefined
  if (cue.participle) return pieces[before]?.text === ',' || ['—', '–'].includes(pieces[before]?.text ?? '') ? before : pieces[before]?.lower === 'and' && pieces[before - 1]?.text === ',' ? before - 1 : undefined
  if (['and', 'but'].includes(pieces[before]?.lower ?? '')) return pieces[before - 1]?.text === ',' ? before - 1 : cue.clause === 'none' && !['call', 'describe', 'accuse', 'dismiss'].includes(cue.verb) ? undefined : before
  const subject = subjectBefore(pieces, at, from)
  if (subject === undefined) return undefined
  const [second, first] = [pieces[subject.first - 2], pieces[subject.first - 1]]
  if (first?.text === ',' && (pieces[at + 1]?.text === ',' || at + 1 >= pieces.length - 1 || isTail(pieces, at))) return subject.first - 1
  if (['but', 'while', 'although', 'though', 'whereas', 'and'].includes(first?.lower ?? '') && second?.text === ',') return subject.first - 2
  return ['but', 'whereas'].includes(first?.lower ?? '') ? subject.first - 1 : undefined
}

/** Whether nothing but time and place stands behind a verb up to the sentence's end. */
export function isTail(pieces: readonly Piece[], at: number): boolean {
  let end = pieces.length
  while (end > at && /^[.!?…]$/.test(pieces[end - 1]?.text ?? '')) end -= 1
  let next = at + 1
  if (cueOf(pieces[at]?.lower ?? '')?.listener === true) next = afterListener(pieces, next)
  if (next >= end) return true
  const after = afterAdverbials(pieces, next)
  if (after >= end || (after > next && pieces[after - 1]?.text === ',')) return true
  const head = pieces[after]
  return head !== undefined && (PREPOSITIONS.has(head.lower) || ['when', 'as', 'while', 'after', 'before'].includes(head.lower)) && head.lower !== 'that' && !['if'].includes(head.lower)
}
