import type { Speaker, Utterance } from '../../speech.ts'
import type { Clauses } from './clause.ts'
import type { Roles } from './roles.ts'
import type { Discourse } from './discourse.ts'

/** What a rule of attribution is told. */
export interface SpeechContext {
  readonly clauses: Clauses
  readonly discourse: Discourse
  /** What rules before it found in this sentence. */
  readonly found: readonly Utterance[]
  /** The sentence before, in the same paragraph. */
  readonly before: Clauses | undefined
  /** The sentence behind it, in the same paragraph. */
  readonly after: Clauses | undefined
  /** Who is what, by the whole text. */
  readonly roles: Roles
  /** Whether paragraphs of the text begin as turns of a conversation do. */
  readonly transcript: boolean
  /** The speaker of the last quotation of this paragraph, and of the one before it. */
  readonly inParagraph: Speaker | null
  readonly textOf: (start: number, end: number) => string
  readonly utterance: (mode: Utterance['mode'], span: readonly [start: number, end: number], speaker: Speaker, verb: string | null, rule: string, via?: readonly Speaker[]) => Utterance
}

/** One way in which English attributes words: one file, with a test of the same name. */
export type SpeechRule = (context: SpeechContext) => readonly Utterance[]

/** What says of words that were found that somebody else spoke them: it gives all that was found, corrected. */
export type SpeechRevision = (context: SpeechContext) => readonly Utterance[]
