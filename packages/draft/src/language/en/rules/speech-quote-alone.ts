import type { SpeechRule } from '../speech-context.ts'

/** A sentence that is a quotation and nothing else: whoever spoke before it goes on, or is introduced by the sentence before. */
export const speechQuoteAlone: SpeechRule = ({ clauses: { pieces }, before, discourse, found, inParagraph, utterance }) => {
  const own = pieces.filter(({ kind, text }) => kind === 'quotation' || !/^[.,!?…—–-]$/.test(text))
  const [only] = own
  if (found.length > 0 || own.length !== 1 || only?.quotation == null) return []
  const span = [only.quotation.innerStart, only.quotation.innerEnd] as const
  const introduced = before?.pieces.find(({ entity, opensName }) => opensName && entity?.kind === 'person')?.entity
  const pronoun = before === undefined || introduced != null ? -1 : before.pieces.findIndex(({ lower, kind }) => kind === 'word' && (lower === 'he' || lower === 'she'))
  const referred = pronoun === -1 || before === undefined ? undefined : discourse.speakerOf(before.pieces, { first: pronoun, last: pronoun + 1, apposition: null })
  const last = inParagraph ?? (introduced != null ? { name: introduced.name, entity: introduced, role: null, reason: null } : undefined) ?? referred ?? (only.quotation.carriedOn || before === undefined ? discourse.last : null)
  if (last === null) return []
  const reason = only.quotation.carriedOn ? 'the quotation goes on from the paragraph before' : 'no verb says whose words these are; the same spoke before'
  return [utterance('quote', span, { ...last, reason }, null, 'quote-alone')]
}
