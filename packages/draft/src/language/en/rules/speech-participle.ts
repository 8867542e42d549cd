import type { Utterance } from '../../../speech.ts'
import { afterAdverbials } from '../adverbials.ts'
import { isClause } from '../clause-form.ts'
import { contentEnd } from '../content-clause.ts'
import { mainSubject } from '../main-subject.ts'
import { isAdverb } from '../lexicon.ts'
import type { SpeechRule } from '../speech-context.ts'

/** …, adding that nobody had been hurt · …, saying the bridge was safe: a second verb of whoever speaks or acts before it. */
export const speechParticiple: SpeechRule = ({ clauses, discourse, found, utterance }) => {
  const { pieces, cues } = clauses
  const added: Utterance[] = []
  for (const { at, cue } of cues) {
    if (!cue.participle || cue.clause === 'none' || pieces[at - 1]?.lower === 'as') continue
    let before = at - 1
    while (isAdverb(pieces[before]?.lower ?? '')) before -= 1
    if (!/^[,—–]$/.test(pieces[before]?.text ?? '') && !['and', 'by', 'while', 'statement', 'letter', 'before', 'after', 'heard', 'overheard', 'recorded', 'seen', 'caught', 'filmed'].includes(pieces[before]?.lower ?? '')) continue
    let from = at + 1
    if (cue.verb === 'point' && pieces[from]?.lower === 'out') from += 1
    from = afterAdverbials(pieces, from)
    const that = pieces[from]?.lower === 'that'
    if (that) from += 1
    else if (cue.clause !== 'bare') continue
    const end = contentEnd(clauses, from, at)
    const [head, tail] = [pieces[from], pieces[end - 1]]
    if (head === undefined || tail === undefined || (head.kind === 'quotation' && end - from <= 1) || !(isClause(pieces, from, end) || (that && end - from > 2))) continue
    const main = mainSubject(pieces)
    if (found.some(({ mode, start, end: stop }) => mode !== 'quote' && start < tail.end && stop > head.start)) continue
    const speaker = [...found, ...added].findLast(({ start }) => start < head.start)?.speaker ?? (main && discourse.speakerOf(pieces, main))
    if (speaker !== undefined) added.push(utterance(cue.thought ? 'thought' : 'indirect', [head.start, tail.end], speaker, cue.verb, 'participle'))
  }
  return added
}
