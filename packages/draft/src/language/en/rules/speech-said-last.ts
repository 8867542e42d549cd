import type { Utterance } from '../../../speech.ts'
import type { Piece } from '../clause.ts'
import { afterAdverbials, afterListener } from '../adverbials.ts'
import { isClause } from '../clause-form.ts'
import { isTail } from '../content-clause.ts'
import { isNegated, isPassive } from '../voice.ts'
import { closesSentence, cueOf } from '../cues.ts'
import { isHearing } from '../hearers.ts'
import { isAdverb, isFinite, isVerb } from '../lexicon.ts'
import type { SpeechContext, SpeechRule } from '../speech-context.ts'
import type { Subject } from '../noun-phrase.ts'
import { subjectAfter } from '../subject-after.ts'
import { subjectBefore } from '../subject-before.ts'
import { CONJUNCTIONS, PREPOSITIONS, PRONOUNS } from '../words.ts'

/** The light had been dark, she said · At that speed, he said, a ship needs 900 metres: the verb stands behind what is said, or in its midst. */
export const speechSaidLast: SpeechRule = (context) => {
  const { clauses: { pieces, cues }, discourse, found, utterance } = context
  const added: Utterance[] = []
  for (const { at, cue } of cues) {
    const turned = pieces[at - 1]?.text === ',' && !/^(?:show|find|indicate|suggest|reveal|hear)$/.test(cue.verb) ? subjectAfter(pieces, at) : undefined
    const inverted = turned !== undefined
    const subject = turned ?? subjectBefore(pieces, at)
    if (subject === undefined || subject.relative === true || cue.participle || !mayClose(context, at, subject) || isNegated(pieces, at)) continue
    const first = inverted ? at : subject.apposition === null ? subject.first : Math.min(subject.first, subject.apposition[0])
    let comma = first - 1
    while (comma > 0 && (isAdverb(pieces[comma]?.lower ?? '') || ['but', 'and', 'as'].includes(pieces[comma]?.lower ?? ''))) comma -= 1
    const quoted = pieces[comma]?.kind === 'quotation' && endsInComma(context, pieces[comma])
    if (!quoted && !/^[,—–-]$/.test(pieces[comma]?.text ?? '')) continue
    const joint = isJoint(pieces, comma)
    const after = inverted ? subject.apposition?.[1] ?? subject.last : afterVerb(pieces, at, cue.listener)
    let start = joint ? after + 1 : startOf(context, comma)
    const midst = joint || goesOn(pieces, start, comma, after)
    if (midst && !joint) start = lastClause(pieces, start, comma)
    const tail = inverted ? after >= pieces.length - 1 || /^[.,:;]$/.test(pieces[after]?.text ?? '') || ['on', 'in', 'at', 'after', 'who'].includes(pieces[after]?.lower ?? '') : pieces[after]?.text === ',' || isTail(pieces, at)
    // It will close, as the ministry proposed: that is compared, not said.
    if (!midst && pieces[first - 1]?.lower === 'as') continue
    if (!(midst || tail) || (pieces[first - 1]?.lower === 'and' && !midst)) continue
    let end = midst && !inverted ? pieces.length : quoted ? comma + 1 : comma
    while (end > start && /^[.!?…]$/.test(pieces[end - 1]?.text ?? '')) end -= 1
    const [head, last] = [pieces[start], pieces[end - 1]]
    if (head === undefined || last === undefined || !(isClause(pieces, start, end) || (midst && isClause(pieces, after + 1, end)))) continue
    // A quotation beside the verb is what is said; the words around it are not.
    const word = quoted ? comma : comma - 1
    if (pieces[word]?.kind === 'quotation' && !(PRONOUNS.has(pieces[start]?.lower ?? '') && isClause(pieces, start, word + 1)) && pieces.slice(start, word).filter(({ kind }) => kind === 'word').length < 2) continue
    if (!midst && SUBORDINATE.test(head.lower) && !hasMainClause(pieces, start, comma)) continue
    if ([...found, ...added].some((other) => other.mode !== 'quote' && other.start <= head.start && other.end >= last.end)) continue
    const speaker = discourse.speakerOf(pieces, subject)
    if (speaker !== undefined) added.push(utterance(cue.thought && cue.verb !== 'hear' ? 'thought' : 'indirect', [head.start, last.end], speaker, cue.verb === 'tell' && isHearing(speaker.name) ? 'hear' : cue.verb, 'said-last'))
  }
  return added
}

const SUBORDINATE = /^(?:when|after|before|asked|while|although|as|since|speaking|in|on|at|by|if|because|despite|during|citing|having|unlike|like|for|with)$/

/** Whether a verb may stand behind what is said; a court hears it, and in a headline is told it. */
function mayClose({ clauses: { pieces } }: SpeechContext, at: number, subject: Subject): boolean {
  const lower = pieces[at]?.lower ?? ''
  const hearing = pieces.slice(subject.first, subject.last).some((piece) => isHearing(piece.lower))
  if (hearing && (lower === 'heard' || lower === 'hears' || (/^told$/.test(lower) && (at >= pieces.length - 2 || isPassive(pieces, at))))) return true
  return closesSentence(lower) && !isPassive(pieces, at)
}

const endsInComma = ({ textOf }: SpeechContext, piece: Piece | undefined): boolean => piece?.quotation != null && textOf(piece.quotation.innerEnd - 1, piece.quotation.innerEnd) === ','

function afterVerb(pieces: readonly Piece[], at: number, listener: boolean): number {
  const particle = pieces[at]?.lower.startsWith('point') === true && pieces[at + 1]?.lower === 'out' ? 2 : 1
  const after = listener ? afterListener(pieces, at + 1) : at + particle
  // acknowledged when she was asked, had been
  const when = ['when', 'after', 'before', 'while'].includes(pieces[after]?.lower ?? '') ? pieces.findIndex(({ text }, index) => index > after && text === ',') : -1
  if (when !== -1) return when
  // said in a post, had been
  const beyond = afterAdverbials(pieces, after)
  return beyond > after && pieces[beyond - 1]?.text === ',' ? beyond - 1 : after
}

/** Whether what is said goes on behind the verb. */
function goesOn(pieces: readonly Piece[], start: number, comma: number, after: number): boolean {
  const next = pieces[after + 1]?.lower ?? ''
  if (pieces[after]?.text === ',' && pieces[after + 1]?.kind === 'quotation' && after + 3 >= pieces.length) return true
  // … in 2031, a survey found, the most since 1994: a whole clause before the verb, and none behind it.
  if (next === 'and' && isVerb(pieces[after + 2]?.lower ?? '')) return true
  if (comma - start > 2 && isClause(pieces, start, comma) && !PREPOSITIONS.has(next) && !next.endsWith('ing') && !pieces.slice(after + 1).some(({ lower, kind, entity }) => kind === 'quotation' || (entity === null && isFinite(lower)))) return false
  return /^[,;]$/.test(pieces[after]?.text ?? '') && after + 3 < pieces.length && cueOf(next)?.participle !== true && !['while', 'although', 'whereas', 'but', 'citing', 'quoting', 'according', 'who', 'which', 'when', 'after', 'before', 'as', 'following', 'amid', 'despite'].includes(next)
}

/** He refused because, she explained, he was ill: the parenthesis stands before the whole of what is said. */
const isJoint = (pieces: readonly Piece[], comma: number): boolean => pieces[comma]?.text === ',' && comma > 2 && ['because', 'when', 'although', 'though', 'whereas', 'while'].includes(pieces[comma - 1]?.lower ?? '')

/** It rained, and the pier, he said, was gone: where the verb stands behind the parenthesis, what is said begins behind the last “and”. */
function lastClause(pieces: readonly Piece[], start: number, comma: number): number {
  const and = pieces.findLastIndex(({ lower }, at) => at > start && at < comma && ['and', 'but'].includes(lower) && pieces[at - 1]?.text === ',')
  return and !== -1 && and + 1 < comma && isClause(pieces, start, and - 1) && !isClause(pieces, and + 1, comma) ? and + 1 : start
}

/** Past conjunctions, and past what another has said before a semicolon. */
function startOf({ clauses: { pieces, cues } }: SpeechContext, comma: number): number {
  let start = 0
  for (let at = 0; at < comma; at++) if (((pieces[at]?.text === ';' || (pieces[at]?.text === ':' && at < comma - 1)) && cues.some((cue) => cue.at < at)) || (pieces[at]?.kind === 'quotation' && at + 1 < comma && pieces[at + 1]?.kind !== 'word')) start = at + 1
  while (start < comma && (['but', 'and', 'yet', 'so'].includes(pieces[start]?.lower ?? '') || /^[,:;]$/.test(pieces[start]?.text ?? ''))) start += 1
  return start
}

/** Behind an introductory phrase and its comma, a clause of its own. */
function hasMainClause(pieces: readonly Piece[], start: number, comma: number): boolean {
  const inner = pieces.findIndex(({ text }, at) => at > start && at < comma && text === ',')
  if (inner !== -1) return isClause(pieces, inner + 1, comma)
  return !CONJUNCTIONS.has(pieces[start]?.lower ?? '') && !['asked', 'speaking', 'citing', 'having'].includes(pieces[start]?.lower ?? '') && isClause(pieces, start, comma)
}
