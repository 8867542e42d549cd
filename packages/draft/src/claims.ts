import type { Utterance } from './speech.ts'

export type ClaimKind = 'REPORT' | 'ESTIMATE' | 'ASSESSMENT' | 'PREDICTION' | 'INTENT' | 'CRITICISM' | 'CAUSAL' | 'QUESTION'
export type Assertion = 'ASSERTED' | 'CONCEDED' | 'PRESUPPOSED' | 'IMPLIED' | 'COUNTERFACTUAL' | 'ASKED'

/** A span of the text that may make one claim. */
export interface ClaimSpan {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly kind: ClaimKind
  readonly assertion: Assertion
  /** By what the kind was guessed: `by the word “will”`. */
  readonly because: string
  /** Whose words, and how they are rendered; null for the reporters' own voice. */
  readonly utterance: Utterance | null
  readonly hedge: string | null
  /** A few words quoted within it, by their place. */
  readonly quote: readonly [start: number, end: number] | null
}
