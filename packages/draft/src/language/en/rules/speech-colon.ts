import { isClause } from '../clause-form.ts'
import { mainSubject } from '../main-subject.ts'
import { isHuman, headNoun } from '../description.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectAfter } from '../subject-after.ts'
import { subjectBefore } from '../subject-before.ts'

/** Tull warned against panic: the risk “remains small” · His deputy was blunter: those who stayed away “will see”: behind the colon stands what was said. */
export const speechColon: SpeechRule = ({ clauses: { pieces, cues }, discourse, found, utterance }) => {
  const colon = pieces.findIndex(({ text }) => text === ':')
  if (colon < 2 || pieces[colon + 1]?.kind !== 'word' || pieces.slice(0, colon).some(({ kind }) => kind === 'quotation')) return []
  let end = pieces.length
  while (end > colon && /^[.!?…]$/.test(pieces[end - 1]?.text ?? '')) end -= 1
  const [head, tail] = [pieces[colon + 1], pieces[end - 1]]
  if (head === undefined || tail === undefined || !isClause(pieces, colon + 1, end) || found.some(({ mode, start, end: stop }) => mode !== 'quote' && start < tail.end && stop > head.start)) return []
  const cue = cues.findLast(({ at, cue: { participle, thought } }) => at < colon && !participle && !thought)
  // Without a verb of speech, the quoted words behind the colon tell that somebody speaks there.
  if (cue === undefined && !pieces.slice(colon, end).some(({ kind }) => kind === 'quotation')) return []
  const subject = (cue && (pieces[cue.at - 1]?.text === ',' ? subjectAfter(pieces, cue.at) : undefined)) ?? (cue && subjectBefore(pieces, cue.at)) ?? mainSubject(pieces.slice(0, colon))
  const speaker = subject && discourse.speakerOf(pieces, subject)
  if (speaker === undefined || !(speaker.entity?.kind === 'person' || (cue !== undefined && speaker.entity !== null) || isHuman(headNoun(speaker.name)))) return []
  const words = utterance('indirect', [head.start, tail.end], speaker, cue?.cue.verb ?? null, 'colon')
  return [words, ...pieces.slice(colon, end).flatMap(({ quotation }) => (quotation === null ? [] : [utterance('quote', [quotation.innerStart, quotation.innerEnd], speaker, cue?.cue.verb ?? null, 'colon')]))]
}
