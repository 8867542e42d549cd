import { isClause } from '../clause-form.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectBefore } from '../subject-before.ts'

/** As my gran says, you don’t argue with a river · As Keel told the court, nobody had looked: what is said stands behind the comma. */
export const speechAsSays: SpeechRule = ({ clauses: { pieces, cues }, discourse, utterance }) => {
  const [opening] = pieces
  const cue = cues.find(({ cue: { participle } }) => !participle)
  if (opening?.lower !== 'as' || cue === undefined || cue.cue.thought || cue.cue.clause === 'none') return []
  const comma = pieces.findIndex(({ text }, at) => at > cue.at && text === ',')
  const subject = subjectBefore(pieces, cue.at, 1)
  if (comma === -1 || comma - cue.at > 6 || subject?.first !== 1) return []
  let end = pieces.length
  while (end > comma && /^[.!?…,]$/.test(pieces[end - 1]?.text ?? '')) end -= 1
  const [head, tail] = [pieces[comma + 1], pieces[end - 1]]
  const speaker = discourse.speakerOf(pieces, subject)
  return head === undefined || tail === undefined || speaker === undefined || !isClause(pieces, comma + 1, end) ? [] : [utterance('indirect', [head.start, tail.end], speaker, cue.cue.verb, 'as-says')]
}
