import type { SentenceHints } from '../../reading/sentences.ts'
import { cueOf } from './cues.ts'
import { ABBREVIATIONS } from './words.ts'

/** Where English sentences end. */
export const HINTS: SentenceHints = { abbreviations: ABBREVIATIONS, carriesSpeech: (lower) => cueOf(lower)?.participle === false }
