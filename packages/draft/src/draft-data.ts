import { entitiesOf, type FoundEntity, type KnownEntity } from './entities.ts'
import type { ClaimSpan } from './claims.ts'
import type { Language } from './language/language.ts'
import type { FoundDate, FoundFigure } from './language/rule.ts'
import { readText, type Reading } from './reading/reading.ts'
import type { Utterance } from './speech.ts'

/** All that was understood of a text. */
export interface DraftData {
  readonly reading: Reading
  readonly entities: readonly FoundEntity[]
  readonly utterances: readonly Utterance[]
  readonly figures: readonly FoundFigure[]
  readonly dates: readonly FoundDate[]
  readonly claims: readonly ClaimSpan[]
}

export interface Understanding {
  readonly language: Language
  readonly published: Temporal.PlainDate | undefined
  readonly known: readonly KnownEntity[]
  /** Told what is being done, and how much of all is done, from 0 to 1. */
  readonly tell?: (doing: string, share: number) => void
}

/** Reads a text and says what is in it: who is named, who says what, which figures and dates. */
export function understand(text: string, { language, published, known, tell = () => {} }: Understanding): DraftData {
  tell('sentences', 0)
  const reading = readText(text, language.hints)
  tell('names', 0.2)
  const entities = entitiesOf(reading, language, known)
  tell('who says what', 0.5)
  const utterances = language.utterances(reading, entities)
  tell('dates', 0.7)
  const dates = language.dates(reading, published)
  tell('figures', 0.85)
  const figures = language.figures(reading, dates)
  tell('claims', 0.95)
  return { reading, entities, utterances, figures, dates, claims: language.claims(reading, utterances) }
}
