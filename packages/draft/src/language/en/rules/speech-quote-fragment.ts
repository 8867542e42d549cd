import type { Speaker, Utterance } from '../../../speech.ts'
import { mainSubject } from '../main-subject.ts'
import { isPassive } from '../voice.ts'
import { headNoun, isHuman, isPlural } from '../description.ts'
import { isTitle, names } from '../naming.ts'
import { subjectAfter } from '../subject-after.ts'
import { subjectBefore } from '../subject-before.ts'
import type { SpeechContext, SpeechRule } from '../speech-context.ts'

/** Keel called the plan “half-baked”, the union would “fight on”, said Brandt: a few words quoted within a sentence of the reporters’. */
export const speechQuoteFragment: SpeechRule = (context) => {
  const { clauses: { pieces }, found, inParagraph } = context
  const added: Utterance[] = []
  if (pieces.every(({ kind }) => kind === 'quotation' || kind === 'mark')) return added
  for (const [at, { quotation }] of pieces.entries()) {
    if (quotation === null || found.some(({ mode, start, end }) => mode === 'quote' && start <= quotation.innerStart && end >= quotation.innerEnd)) continue
    const words = context.textOf(quotation.innerStart, quotation.innerEnd).split(/\s+/).length
    const comma = pieces[at - 1]?.text === ',' && /^(?:play|film|novel|song|book|album|exhibition|series|painting|poem|show|single)$/.test(pieces[at - 2]?.lower ?? '')
    const naming = names(pieces, at - (comma ? 2 : 1))
    if (isTitle(context.textOf(quotation.innerStart, quotation.innerEnd)) && context.clauses.cues.every((cue) => cue.at !== at + 1 && cue.at !== at - 1)) continue
    // Stevie “Girder” McGlashan
    const nickname = words <= 2 && pieces[at - 1]?.entity != null && (pieces[at + 1]?.entity != null || /^\p{Lu}/u.test(pieces[at + 1]?.text ?? ''))
    if ((naming && words <= 6) || nickname) continue
    const by = carrier(context, at) ?? ((words >= 3 || inParagraph !== null) && !context.discourse.isQuoting ? unsaid(context, at) : undefined)
    if (by !== undefined) added.push(context.utterance('quote', [quotation.innerStart, quotation.innerEnd], by.speaker, by.verb, 'quote-fragment'))
  }
  return added
}

interface Carried {
  readonly speaker: Speaker
  readonly verb: string | null
}

/** The verb of speech in the sentence under which the quotation stands. */
function carrier({ clauses: { pieces, cues }, discourse, found }: SpeechContext, at: number): Carried | undefined {
  // He was told to “live with it”, counsel said: of a passive, only who tells of it is known.
  const around = isPassive(pieces, cues.findLast((cue) => cue.at < at)?.at ?? 0) ? found.find(({ mode, start, end }) => mode === 'indirect' && start < (pieces[at]?.start ?? 0) && end >= (pieces[at]?.end ?? 0)) : undefined
  if (around !== undefined) return { speaker: around.speaker, verb: around.verb }
  for (const { at: cueAt, cue } of cues.filter((cue) => cue.at < at).toReversed()) {
    if (isPassive(pieces, cueAt)) continue
    const floor = pieces.findLastIndex(({ kind }, index) => index < cueAt && kind === 'quotation') + 1
    const subject = subjectBefore(pieces, cueAt, cue.participle ? cueAt : floor) ?? (['and', 'but'].includes(pieces[cueAt - 1]?.lower ?? '') ? mainSubject(pieces) : undefined)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    if (speaker !== undefined) return { speaker, verb: cue.verb }
    const same = found.findLast(({ start }) => start < (pieces[at]?.start ?? 0))
    if (same !== undefined) return { speaker: same.speaker, verb: cue.verb }
    const main = mainSubject(pieces)
    const mainSpeaker = main && discourse.speakerOf(pieces, main)
    if (mainSpeaker !== undefined) return { speaker: mainSpeaker, verb: cue.verb }
  }
  for (const { at: cueAt, cue } of cues.filter((cue) => cue.at > at)) {
    if (cue.participle || isPassive(pieces, cueAt)) continue
    const subject = pieces[cueAt - 1]?.text === ',' ? subjectAfter(pieces, cueAt) : subjectBefore(pieces, cueAt, at + 1)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    if (speaker !== undefined) return { speaker, verb: cue.verb }
  }
  const source = pieces.findIndex(({ lower }, index) => lower === 'according' && pieces[index + 1]?.lower === 'to')
  const subject = source === -1 ? undefined : subjectAfter(pieces, source + 1)
  const speaker = subject && discourse.speakerOf(pieces, subject)
  return speaker === undefined ? undefined : { speaker, verb: 'according to' }
}

/** No verb says whose words they are: who spoke beside it does, else whoever the sentence is about. */
function unsaid({ clauses: { pieces }, discourse, found, inParagraph }: SpeechContext, at: number): Carried | undefined {
  const beside = found.at(-1)?.speaker
  if (beside !== undefined) return { speaker: beside, verb: null }
  const own = pieces.slice(0, at).find(({ entity, opensName }) => opensName && entity?.kind === 'person')?.entity
  const main = mainSubject(pieces)
  const pronoun = main !== undefined && ['he', 'she'].includes(pieces[main.first]?.lower ?? '') ? discourse.speakerOf(pieces, main) : undefined
  if (pronoun !== undefined) return { speaker: pronoun, verb: null }
  // His sister backs him up: “…”
  const shown = main !== undefined && pieces[at - 1]?.text === ':' ? discourse.speakerOf(pieces, main) : undefined
  if (shown?.entity === null && isHuman(headNoun(shown.name)) && !isPlural(headNoun(shown.name))) return { speaker: shown, verb: null }
  const named = main === undefined ? undefined : discourse.speakerOf(pieces, main)
  if (named?.entity != null && own == null) return { speaker: { ...named, reason: 'no verb says whose words these are; it is the sentence’s subject' }, verb: null }
  if (inParagraph !== null && own == null) return { speaker: { ...inParagraph, reason: 'no verb says whose words these are; the same spoke before' }, verb: null }
  return own == null ? undefined : { speaker: { name: own.name, entity: own, role: null, reason: 'no verb says whose words these are; the sentence is about this person' }, verb: null }
}
