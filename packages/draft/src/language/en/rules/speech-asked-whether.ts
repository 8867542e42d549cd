import type { Utterance } from '../../../speech.ts'
import { afterAdverbials, afterListener } from '../adverbials.ts'
import { contentEnd } from '../content-clause.ts'
import { mainSubject } from '../main-subject.ts'
import { isPassive } from '../voice.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectBefore } from '../subject-before.ts'

const QUESTION = new Set(['whether', 'if', 'why', 'how', 'what', 'who', 'when', 'where'])
const VERBS = new Set(['ask', 'wonder', 'question', 'enquire', 'inquire', 'explain', 'doubt', 'know', 'tell'])

/** Keel asked whether anybody had looked: a question, reported. */
export const speechAskedWhether: SpeechRule = ({ clauses, discourse, utterance }) => {
  const { pieces, cues } = clauses
  const found: Utterance[] = []
  for (const { at, cue } of cues) {
    const wanted = cue.verb === 'know' && pieces[at - 1]?.lower === 'to' && /^(?:wants?|wanted|demands?|demanded)$/.test(pieces[at - 2]?.lower ?? '')
    if (!VERBS.has(cue.verb) || cue.participle || isPassive(pieces, at) || ['will', 'may', 'might', 'would'].includes(pieces[at - 1]?.lower ?? '')) continue
    let from = at + 1
    if (!QUESTION.has(pieces[from]?.lower ?? '')) from = afterAdverbials(pieces, afterListener(pieces, from))
    if (!QUESTION.has(pieces[from]?.lower ?? '') || (!wanted && cue.verb !== 'ask' && cue.verb !== 'wonder' && pieces[from]?.lower !== 'whether' && cue.verb !== 'question')) continue
    const subject = subjectBefore(pieces, wanted ? at - 2 : at) ?? (['and', 'but', 'then'].includes(pieces[at - 1]?.lower ?? '') ? mainSubject(pieces) : undefined)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    const end = contentEnd(clauses, from, at)
    const [head, tail] = [pieces[from], pieces[end - 1]]
    if (speaker !== undefined && head !== undefined && tail !== undefined && end - from > 2) found.push(utterance(cue.thought && !wanted ? 'thought' : 'indirect', [head.start, tail.end], speaker, cue.verb, 'asked-whether'))
  }
  return found
}
