import { z } from 'zod'
import { wordsOf, type Vocabulary } from '../vocabulary/vocabulary.ts'

/** One word of a vocabulary; what each means is kept for editors that complete it. */
export const wordShape = <Word extends string>(vocabulary: Vocabulary<Word>) =>
  z.enum(wordsOf(vocabulary)).meta({ description: vocabulary.description, enumDescriptions: Object.values<string>(vocabulary.words) })
