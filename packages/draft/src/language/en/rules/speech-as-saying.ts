import type { Speaker, Utterance } from '../../../speech.ts'
import { afterAdverbials, afterListener } from '../adverbials.ts'
import { isClause } from '../clause-form.ts'
import { contentEnd } from '../content-clause.ts'
import { isPassive } from '../voice.ts'
import type { SpeechContext, SpeechRule } from '../speech-context.ts'
import { subjectAfter } from '../subject-after.ts'
import { subjectBefore } from '../subject-before.ts'

/** State television quoted Volta as saying that … · Volta, quoted by the Argus as saying he was tired, …: the one quoted speaks, the other tells. */
export const speechAsSaying: SpeechRule = (context) => {
  const { clauses, utterance } = context
  const { pieces, cues } = clauses
  const found: Utterance[] = []
  for (const { at, cue } of cues) {
    if (!cue.participle || pieces[at - 1]?.lower !== 'as') continue
    const quoting = cues.findLast((other) => other.at < at && /^(?:quote|cite|report|describe|paraphrase)$/.test(other.cue.verb))
    const people = quoting && peopleOf(context, quoting.at)
    if (people === undefined) continue
    const told = cue.listener ? afterAdverbials(pieces, afterListener(pieces, at + 1)) : at + 1
    const from = pieces[told]?.lower === 'that' ? told + 1 : told
    const closing = quoting !== undefined && pieces[quoting.at - 1]?.text === ',' ? pieces.findIndex(({ text }, index) => index > from && text === ',') : -1
    const end = closing === -1 ? contentEnd(clauses, from, at) : closing
    const [head, tail] = [pieces[from], pieces[end - 1]]
    if (head === undefined || tail === undefined || head.lower === 'by') continue
    const via = people.teller === undefined ? [] : [people.teller]
    if (isClause(pieces, from, end) || (end - from > 1 && head.kind !== 'quotation')) found.push(utterance('indirect', [head.start, tail.end], people.speaker, cue.verb, 'as-saying', via))
    for (const { quotation } of pieces.slice(from, end)) if (quotation !== null) found.push(utterance('quote', [quotation.innerStart, quotation.innerEnd], people.speaker, cue.verb, 'as-saying', via))
  }
  return found
}

function peopleOf({ clauses: { pieces }, discourse }: SpeechContext, verb: number): { readonly speaker: Speaker; readonly teller: Speaker | undefined } | undefined {
  const by = pieces[verb + 1]?.lower === 'by' ? subjectAfter(pieces, verb + 1) : undefined
  const passive = by !== undefined || isPassive(pieces, verb) || (pieces[verb - 1]?.text === ',' && ['as', 'by'].includes(pieces[verb + 1]?.lower ?? ''))
  const subject = subjectBefore(pieces, passive && pieces[verb - 1]?.text === ',' ? verb - 1 : verb)
  const object = passive ? by : subjectAfter(pieces, verb)
  const [first, second] = [subject && discourse.speakerOf(pieces, subject), object && discourse.speakerOf(pieces, object)]
  const speaker = passive ? first : second
  return speaker === undefined ? undefined : { speaker, teller: passive ? second : first }
}
