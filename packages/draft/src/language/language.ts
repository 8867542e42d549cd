import type { Reading } from '../reading/reading.ts'
import type { SentenceHints } from '../reading/sentences.ts'
import type { FoundEntity } from '../entities.ts'
import type { Utterance } from '../speech.ts'
import type { FoundDate, FoundFigure, NameCandidate, NameRule } from './rule.ts'
import type { ClaimSpan } from '../claims.ts'

/** A name and its kind, as far as they are known while forms are put together. */
export interface NamedGroup {
  readonly name: string
  readonly kind: string
  readonly known: object | null
  /** How much more spoke for the kind than for the next. */
  readonly lead: number
}

/** All that is asked of a language: a folder of rules beside this file. */
export interface Language {
  /** Its BCP 47 tag. */
  readonly tag: string
  /** What share of words, from 0 to 1, belongs to its most common ones: text in it has more than 0.15. */
  familiarity(text: string): number
  readonly hints: SentenceHints
  candidates(reading: Reading): NameCandidate[]
  readonly nameRules: readonly NameRule[]
  /** The group among longer names that a name stands for. */
  longerForm<T extends NamedGroup>(group: NamedGroup, longer: readonly T[]): T | undefined
  utterances(reading: Reading, entities: readonly FoundEntity[]): Utterance[]
  dates(reading: Reading, published: Temporal.PlainDate | undefined): FoundDate[]
  /** @param dates - those of the text, whose numbers are no figures */
  figures(reading: Reading, dates: readonly FoundDate[]): FoundFigure[]
  claims(reading: Reading, utterances: readonly Utterance[]): ClaimSpan[]
}
