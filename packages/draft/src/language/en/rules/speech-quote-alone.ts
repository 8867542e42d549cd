import type { Clauses } from '../clause.ts'
import { mainSubject } from '../main-subject.ts'
import { headNoun, isHuman, isPlural } from '../description.ts'
import type { SpeechContext, SpeechRule } from '../speech-context.ts'
import type { Speaker } from '../../../speech.ts'
import { subjectBefore } from '../subject-before.ts'

/** A sentence that is a quotation and nothing else: whoever the sentence before introduces, or who spoke before it, or whom the one behind it shows. */
export const speechQuoteAlone: SpeechRule = (context) => {
  const { clauses: { pieces }, before, after, discourse, found, inParagraph, utterance } = context
  const own = pieces.filter(({ kind, text }) => kind === 'quotation' || !/^[.,!?…—–-]$/.test(text))
  const [only] = own
  if (found.length > 0 || own.length !== 1 || only?.quotation == null) return []
  const goesOn = only.quotation.carriedOn || before === undefined ? discourse.last : null
  const last = only.quotation.carriedOn ? goesOn : introduced(context, before, inParagraph !== null) ?? inParagraph ?? (before === undefined ? shown(context, after, goesOn) : undefined) ?? goesOn ?? nearest(before)
  if (last == null) return []
  const reason = only.quotation.carriedOn ? 'the quotation goes on from the paragraph before' : 'no verb says whose words these are; the same is spoken of beside it'
  return [utterance('quote', [only.quotation.innerStart, only.quotation.innerEnd], { ...last, reason }, null, 'quote-alone')]
}

/** Who the sentence before is about: Keel shook his head. “We lost.” Where somebody has spoken already, it takes another who acts there alone. */
function introduced({ discourse }: SpeechContext, before: Clauses | undefined, spoken: boolean): Speaker | undefined {
  if (before === undefined || before.pieces.some(({ kind }) => kind === 'quotation')) return undefined
  if (spoken && before.cues.some(({ at, cue }) => !cue.participle && /^[,.]$/.test(before.pieces[at + 1]?.text ?? '') && (subjectBefore(before.pieces, at)?.first ?? 0) > 2)) return undefined
  const main = mainSubject(before.pieces)
  const subject = main && discourse.speakerOf(before.pieces, main)
  if (subject?.entity?.kind === 'person' || (subject?.entity === null && isHuman(headNoun(subject.name)) && !isPlural(headNoun(subject.name)))) return subject
  if (spoken) return undefined
  const pronoun = before.pieces.findIndex(({ lower, kind }) => kind === 'word' && (lower === 'he' || lower === 'she'))
  const person = before.pieces.find(({ entity, opensName }) => opensName && entity?.kind === 'person')?.entity
  if (person != null) return { name: person.name, entity: person, role: null, reason: null }
  if (pronoun !== -1) return discourse.speakerOf(before.pieces, { first: pronoun, last: pronoun + 1, apposition: null })
  return subject
}

/** A quotation that opens a paragraph, and behind it somebody who was not spoken of before: “We have lost everything.” Marta Keel stood in her kitchen. */
function shown({ discourse }: SpeechContext, after: Clauses | undefined, goesOn: Speaker | null): Speaker | undefined {
  const main = after && mainSubject(after.pieces)
  const subject = main && discourse.speakerOf(after.pieces, main)
  if (subject?.entity?.kind !== 'person') return undefined
  return goesOn === null || !discourse.knows(subject.entity) ? subject : undefined
}

function nearest(before: Clauses | undefined): Speaker | undefined {
  const person = before?.pieces.findLast(({ entity, opensName }) => opensName && entity?.kind === 'person')?.entity
  return person == null ? undefined : { name: person.name, entity: person, role: null, reason: null }
}
