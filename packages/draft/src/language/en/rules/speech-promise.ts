import type { Utterance } from '../../../speech.ts'
import { contentEnd } from '../content-clause.ts'
import { mainSubject } from '../main-subject.ts'
import { isNegated, isPassive } from '../voice.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectBefore } from '../subject-before.ts'

/** The company promised to refund all fares: what is promised or claimed stands as an infinitive. */
export const speechPromise: SpeechRule = ({ clauses, discourse, found: before, utterance }) => {
  const { pieces, cues } = clauses
  const found: Utterance[] = []
  for (const { at, cue } of cues) {
    if (!cue.infinitive || cue.participle || isPassive(pieces, at) || isNegated(pieces, at) || pieces[at + 1]?.lower !== 'to') continue
    if (before.some(({ mode, start, end }) => mode !== 'quote' && start <= (pieces[at]?.start ?? 0) && end > (pieces[at]?.start ?? 0))) continue
    const subject = subjectBefore(pieces, at) ?? mainSubject(pieces)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    const end = contentEnd(clauses, at + 1, at)
    const [head, tail] = [pieces[at + 1], pieces[end - 1]]
    if (speaker !== undefined && head !== undefined && tail !== undefined && end - at > 3) found.push(utterance('promise', [head.start, tail.end], speaker, cue.verb, 'promise'))
  }
  return found
}
