import type { Utterance } from '../../../speech.ts'
import { afterAdverbials } from '../adverbials.ts'
import { isClause } from '../clause-form.ts'
import { contentEnd } from '../content-clause.ts'
import { isPassive } from '../voice.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectAfter } from '../subject-after.ts'

/** Passengers were told by staff that the line was closed · Asked by the judge whether he understood, …: who speaks stands behind “by”. */
export const speechToldBy: SpeechRule = ({ clauses, discourse, utterance }) => {
  const { pieces, cues } = clauses
  const found: Utterance[] = []
  for (const { at, cue } of cues) {
    if (cue.thought || cue.participle || pieces[at + 1]?.lower !== 'by' || !(isPassive(pieces, at) || at === 0 || pieces[at - 1]?.text === ',')) continue
    const subject = subjectAfter(pieces, at + 1)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    if (subject === undefined || speaker === undefined) continue
    let from = afterAdverbials(pieces, subject.last)
    const opening = pieces[from]?.lower ?? ''
    if (opening === 'that') from += 1
    else if (!['whether', 'if', 'why', 'how', 'what', 'when', 'where'].includes(opening)) continue
    const comma = at === 0 || pieces[at - 1]?.text === ',' ? pieces.findIndex(({ text }, index) => index > from && text === ',') : -1
    const end = comma === -1 ? contentEnd(clauses, from, at) : comma
    const [head, tail] = [pieces[from], pieces[end - 1]]
    if (head !== undefined && tail !== undefined && isClause(pieces, from, end)) found.push(utterance('indirect', [head.start, tail.end], speaker, cue.verb, 'told-by'))
  }
  return found
}
