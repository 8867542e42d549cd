import type { Speaker, Utterance } from '../../../speech.ts'
import type { Piece } from '../clause.ts'
import { mainSubject } from '../main-subject.ts'
import { isNegated, isPassive } from '../voice.ts'
import { quotes } from '../cues.ts'
import { isAdverb, isVerb } from '../lexicon.ts'
import { names } from '../naming.ts'
import { subjectAfter } from '../subject-after.ts'
import { subjectBefore } from '../subject-before.ts'
import type { SpeechContext, SpeechRule } from '../speech-context.ts'

/** “…,” said Keel · “…,” the captain, Ilvane Marlow, said · Keel said: “…”: a verb of speech right beside the quotation. */
export const speechQuoteVerb: SpeechRule = (context) => {
  const { clauses: { pieces } } = context
  const found: Utterance[] = []
  for (const [at, { quotation }] of pieces.entries()) {
    if (quotation === null || context.found.some(({ mode, start, end }) => mode === 'quote' && start <= quotation.innerStart && end >= quotation.innerEnd)) continue
    const by = behind(context, at) ?? ahead(context, at, found)
    if (by !== undefined) found.push(context.utterance('quote', [quotation.innerStart, quotation.innerEnd], by.speaker, by.verb, 'quote-verb'))
  }
  return found
}

interface Carried {
  readonly speaker: Speaker
  readonly verb: string
}

/** The verb stands behind the quotation. */
function behind(context: SpeechContext, at: number): Carried | undefined {
  const { clauses: { pieces, cues }, discourse } = context
  // told parliament that it had “made its point”, the agency reported: the clause around it is somebody’s already.
  if (pieces[at - 1]?.kind === 'word' && cues.some(({ at: verb, cue }) => verb < at && !cue.thought && cue.clause !== 'none' && !isPassive(pieces, verb) && subjectBefore(pieces, verb) !== undefined && !pieces.slice(verb, at).some(({ kind, text }) => kind === 'quotation' || text === ';'))) return undefined
  let next = at + 1
  if (pieces[next]?.text === ',') next += 1
  let verb = next
  while (isAdverb(pieces[verb]?.lower ?? '') && pieces[verb]?.entity === null) verb += 1
  const direct = cues.find((cue) => cue.at === verb)
  if (direct !== undefined && !direct.cue.participle && quotes(pieces[verb]?.lower ?? '')) {
    const subject = subjectAfter(pieces, verb)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    if (speaker !== undefined) return { speaker, verb: direct.cue.verb }
  }
  const following = pieces.findIndex(({ kind }, index) => index > at && kind === 'quotation')
  for (const { at: cueAt, cue } of cues) {
    if (cueAt <= next || (following !== -1 && cueAt > following) || !quotes(pieces[cueAt]?.lower ?? '') || isPassive(pieces, cueAt)) continue
    const subject = subjectBefore(pieces, cueAt, next)
    if (subject === undefined || !startsAt(pieces, subject.apposition === null ? subject.first : Math.min(subject.first, subject.apposition[0]), next)) break
    const speaker = discourse.speakerOf(pieces, subject)
    return speaker === undefined ? undefined : { speaker, verb: cue.verb }
  }
  return tagged(context, at, next)
}

/** “Come and try,” Keel shrugged · “Come and try,” shrugged Keel: behind a quotation that ends in a comma, whatever the verb is, its subject has spoken. */
function tagged({ clauses: { pieces }, discourse, textOf }: SpeechContext, at: number, next: number): Carried | undefined {
  const { quotation } = pieces[at] ?? {}
  const ends = quotation == null ? '' : textOf(quotation.innerEnd - 1, quotation.innerEnd)
  if (!/[,?!—–…-]/.test(ends) && next === at + 1) return undefined
  // It blamed a door, “haste and habit,” and a captain who had slept: one of several, as are those behind it.
  if (pieces[next]?.lower === 'and' && pieces[at - 1]?.text === ',') return undefined
  const sure = ends === ','
  for (let verb = next; verb < Math.min(pieces.length, next + 14); verb++) {
    const piece = pieces[verb]
    if (piece === undefined || piece.kind === 'quotation' || /^[.;:]$/.test(piece.text)) return undefined
    if (piece.kind !== 'word' || piece.entity !== null || !isVerb(piece.lower)) continue
    const subject = verb === next ? subjectAfter(pieces, verb) : subjectBefore(pieces, verb, next)
    if (subject === undefined || (verb > next && !startsAt(pieces, subject.first, next))) continue
    const speaker = discourse.speakerOf(pieces, subject)
    const pronoun = ['he', 'she', 'they'].includes(pieces[subject.first]?.lower ?? '')
    return speaker !== undefined && (sure || pronoun || speaker.entity?.kind === 'person') && (verb > next || speaker.entity?.kind === 'person') ? { speaker, verb: piece.lower } : undefined
  }
  return undefined
}

const startsAt = (pieces: readonly Piece[], first: number, next: number): boolean => pieces.slice(next, first).every(({ lower }) => ['but', 'and', 'then'].includes(lower) || isAdverb(lower))

/** The verb stands before the quotation, with a comma, a colon, “that” or whoever is told between them. */
function ahead({ clauses: { pieces, cues }, discourse, found: before }: SpeechContext, at: number, found: readonly Utterance[]): Carried | undefined {
  const last = cues.findLast((cue) => cue.at < at && quotes(pieces[cue.at]?.lower ?? ''))
  if (last === undefined || isPassive(pieces, last.at) || isNegated(pieces, last.at)) return undefined
  const gap = pieces.slice(last.at + 1, at)
  if (gap.some(({ kind }) => kind === 'quotation')) return undefined
  const closes = gap.length === 0 || /^[,:]$/.test(gap.at(-1)?.text ?? '') || ['that', 'as', 'it', 'him', 'her', 'them', 'out'].includes(gap.at(-1)?.lower ?? '')
  if (!closes || gap.length > 30 || (gap.length === 0 && names(pieces, last.at))) return undefined
  const floor = pieces.findLastIndex(({ kind }, index) => index < last.at && kind === 'quotation') + 1
  const turned = pieces[last.at - 1]?.text === ',' ? subjectAfter(pieces, last.at) : undefined
  const subject = (turned !== undefined && pieces[turned.first]?.kind === 'word' && subjectBefore(pieces, last.at, floor) === undefined ? turned : undefined) ?? subjectBefore(pieces, last.at, floor) ?? (last.cue.participle || floor === last.at ? undefined : shared(pieces, last.at, floor))
  const speaker = subject !== undefined ? discourse.speakerOf(pieces, subject) : undefined
  if (speaker !== undefined && !last.cue.participle) return { speaker, verb: last.cue.verb }
  if (floor === last.at) {
    const after = subjectAfter(pieces, last.at)
    const inverted = after && discourse.speakerOf(pieces, after)
    if (inverted !== undefined) return { speaker: inverted, verb: last.cue.verb }
  }
  // …, the spokesman said on Friday, adding: “…”
  const main = last.cue.participle ? cues.findLast(({ at: other, cue }) => other < last.at && !cue.participle) : undefined
  const mainSubjectOf = main && subjectBefore(pieces, main.at)
  const own = mainSubjectOf && discourse.speakerOf(pieces, mainSubjectOf)
  if (own !== undefined && !isPassive(pieces, main?.at ?? 0)) return { speaker: own, verb: last.cue.verb }
  const same = [...before, ...found].at(-1)?.speaker
  if (same !== undefined) return { speaker: same, verb: last.cue.verb }
  const first = mainSubject(pieces)
  const mainSpeaker = first && discourse.speakerOf(pieces, first)
  return mainSpeaker === undefined ? undefined : { speaker: mainSpeaker, verb: last.cue.verb }
}

/** The subject of a verb that is joined to another: Keel rose and said. */
function shared(pieces: readonly Piece[], verb: number, floor: number): ReturnType<typeof mainSubject> {
  return ['and', 'but', 'then', 'also'].includes(pieces[verb - 1]?.lower ?? '') && floor === 0 ? mainSubject(pieces) : undefined
}
