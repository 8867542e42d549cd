import { z } from 'zod'
import { dateShape } from '../fields/date.ts'
import { proseShape } from '../fields/prose.ts'
import { urlShape } from '../fields/url.ts'
import { noteKind } from '../vocabulary/note-kind.ts'
import { wordsOf } from '../vocabulary/vocabulary.ts'

/** What the editors add; never the article's own. */
export const noteShape = z.strictObject({
  kind: z.enum(wordsOf(noteKind)),
  text: proseShape,
  recorded: dateShape.nullable().default(null),
  url: urlShape.nullable().default(null),
})
