import type { Clauses } from '../clause.ts'
import type { SpeechRule } from '../speech-context.ts'

const NO_SPEAKER = /^(?:note|update|correction|read more|related|photo|picture|image|source|sources|by|from|editor|key points|summary|also|watch|listen|warning|fiction|file|caption|advertisement|contact|tel|email)$/i

/** Whether a paragraph begins with a few words in capitals, or a name, and a colon. */
export const isTurn = ({ pieces }: Clauses): boolean => {
  const colon = pieces.findIndex(({ text }) => text === ':')
  return colon > 0 && colon < 5 && pieces[colon + 1]?.kind !== 'quotation' && pieces.slice(0, colon).every(({ text, entity }) => entity !== null || /^[\p{Lu}.’'-]+$/u.test(text))
}

/** “KEEL: We saw it coming.”: a line of a transcript, without quotation marks. */
export const speechTranscript: SpeechRule = ({ clauses: { sentence, pieces }, before, roles, textOf, transcript, utterance }) => {
  if (before !== undefined) return []
  const colon = pieces.findIndex(({ text }) => text === ':')
  const next = pieces[colon + 1]
  if (colon < 1 || colon > 4 || next === undefined || next.kind === 'quotation') return []
  const own = pieces.slice(0, colon)
  const name = textOf(sentence.start, own.at(-1)?.end ?? sentence.start)
  const named = own.every(({ entity }) => entity !== null) && own[0]?.entity?.kind === 'person'
  const shouted = /^[\p{Lu}\s.’'-]{1,40}$/u.test(name)
  // Vantage: Why? Among turns of others, a label in capitals is one too.
  const labelled = transcript && own.length < 4 && own.every(({ text }) => /^\p{Lu}/u.test(text))
  if (!(named || shouted || labelled) || NO_SPEAKER.test(name) || !/^[\p{Lu}“"\d]/u.test(next.text)) return []
  const entity = own[0]?.entity?.kind === 'person' ? own[0].entity : roles.named(name) ?? null
  // A dateline alone is no turn: NANDIPUR: The board …
  if (!transcript && entity?.kind !== 'person') return []
  return [utterance('quote', [next.start, pieces.at(-1)?.end ?? sentence.end], { name: entity?.name ?? name, entity, role: null, reason: null }, null, 'transcript')]
}
