import type { Utterance } from '../../../speech.ts'
import { afterListener, isClause, isNegated, isPassive, isTail } from '../content-clause.ts'
import { closesSentence, cueOf } from '../cues.ts'
import { isAdverb } from '../lexicon.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectAfter, subjectBefore } from '../subject.ts'
import { CONJUNCTIONS } from '../words.ts'

/** The light had been dark, she said · At that speed, he said, a ship needs 900 metres: the verb stands behind what is said, or in its midst. */
export const speechSaidLast: SpeechRule = ({ clauses: { pieces, cues }, discourse, found, utterance }) => {
  const added: Utterance[] = []
  for (const { at, cue } of cues) {
    if (!closesSentence(pieces[at]?.lower ?? '') || isPassive(pieces, at) || isNegated(pieces, at)) continue
    const inverted = pieces[at - 1]?.text === ','
    const subject = inverted ? subjectAfter(pieces, at) : subjectBefore(pieces, at)
    if (subject === undefined) continue
    const first = inverted ? at : subject.apposition === null ? subject.first : Math.min(subject.first, subject.apposition[0])
    let comma = first - 1
    while (comma > 0 && (isAdverb(pieces[comma]?.lower ?? '') || ['but', 'and'].includes(pieces[comma]?.lower ?? ''))) comma -= 1
    if (!/^[,—–]$/.test(pieces[comma]?.text ?? '') && pieces[comma]?.text !== '-') continue
    const start = startOf(comma)
    const joined = pieces[first - 1]?.lower === 'and'
    const after = inverted ? subject.apposition?.[1] ?? subject.last : cue.listener ? afterListener(pieces, at + 1) : at + 1
    const midst = pieces[after]?.text === ',' && after + 3 < pieces.length && cueOf(pieces[after + 1]?.lower ?? '')?.participle !== true && !['while', 'although', 'though', 'whereas', 'but'].includes(pieces[after + 1]?.lower ?? '')
    const beside = pieces[after]?.text === ','
    const tail = inverted ? after >= pieces.length - 1 || /^[.,]$/.test(pieces[after]?.text ?? '') || ['on', 'in', 'at', 'after', 'who'].includes(pieces[after]?.lower ?? '') : beside || isTail(pieces, at)
    if (!(midst || tail) || (joined && !midst)) continue
    let end = midst && !inverted ? pieces.length : comma
    while (end > start && /^[.!?…]$/.test(pieces[end - 1]?.text ?? '')) end -= 1
    const [head, last] = [pieces[start], pieces[end - 1]]
    if (head === undefined || last === undefined || !isClause(pieces, start, end)) continue
    // A quotation beside the verb is what is said; the words around it are not.
    if (pieces[comma - 1]?.kind === 'quotation' && pieces.slice(start, comma).filter(({ kind }) => kind === 'word').length < 2) continue
    if (!midst && /^(?:when|after|before|asked|while|although|as|since|speaking|in|on|at|by|if|because|despite|during|citing|having|unlike|like|for|with)$/.test(head.lower) && !hasMainClause(start, comma)) continue
    if ([...found, ...added].some((other) => other.mode !== 'quote' && other.start <= head.start && other.end >= last.end)) continue
    const speaker = discourse.speakerOf(pieces, subject)
    if (speaker !== undefined) added.push(utterance(cue.thought ? 'thought' : 'indirect', [head.start, last.end], speaker, cue.verb, 'said-last'))
  }
  return added

  /** Past conjunctions, and past what another has said before a semicolon. */
  function startOf(comma: number): number {
    let start = 0
    for (let at = 0; at < comma; at++) if (pieces[at]?.text === ';' || (pieces[at]?.kind === 'quotation' && at + 1 < comma && pieces[at + 1]?.kind !== 'word')) start = at + 1
    while (start < comma && (['but', 'and', 'yet', 'so'].includes(pieces[start]?.lower ?? '') || pieces[start]?.text === ',')) start += 1
    return start
  }

  /** Behind an introductory phrase and its comma, a clause of its own. */
  function hasMainClause(start: number, comma: number): boolean {
    const inner = pieces.findIndex(({ text }, at) => at > start && at < comma && text === ',')
    if (inner !== -1) return isClause(pieces, inner + 1, comma)
    return !CONJUNCTIONS.has(pieces[start]?.lower ?? '') && !['asked', 'speaking', 'citing', 'having'].includes(pieces[start]?.lower ?? '') && isClause(pieces, start, comma)
  }
}
