import type { Sentence } from '../reading/sentences.ts'
import type { Token } from '../reading/token.ts'

export type NameKind = 'person' | 'organization' | 'place'

/** Capitalized words that may name somebody or something, where they stand. */
export interface NameCandidate {
  /** Without a title before it. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly start: number
  readonly end: number
  readonly sentence: Sentence
  /** Where in the sentence's tokens it begins, its title left out, and where it ends, exclusive. */
  readonly first: number
  readonly last: number
  /** Titles and roles in capitals right before it: Transport Minister. */
  readonly title: string
  /** Whether the text has an adjective that is made of it: Kessian, beside Kessia. */
  readonly hasAdjective: boolean
}

/** What a rule takes a candidate for, and how sure that makes it: 1 is a hint, 5 is as good as said. `other` is neither of the three. */
export interface NameVote {
  readonly kind: NameKind | 'other'
  readonly weight: number
}

export type NameRule = (candidate: NameCandidate) => NameVote | readonly NameVote[] | undefined

/** An amount as a text states it: a value, or a range's ends. */
export interface FoundFigure {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string
  readonly approximation: 'EXACT' | 'ABOUT' | 'AT_LEAST' | 'MORE_THAN' | 'AT_MOST' | 'LESS_THAN'
  readonly measure: string
  /** What is counted or measured, in the text's own words: at most a few. */
  readonly of: string
}

/** A date as a text states it, worked out to EDTF, with how that was done where the text gives less. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly edtf: string
  readonly basis: string | null
}
