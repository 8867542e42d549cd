import { z } from 'zod'
import { dateShape } from '../fields/date.ts'
import { proseShape } from '../fields/prose.ts'
import { urlShape } from '../fields/url.ts'
import { wordShape } from '../fields/word.ts'
import { noteKind } from '../vocabulary/note-kind.ts'

/** What the editors add; never the article's own. */
export const noteShape = z.strictObject({
  kind: wordShape(noteKind),
  text: proseShape.describe("The note, in the editors' words."),
  recorded: dateShape.nullable().default(null).describe('When it was entered here.'),
  url: urlShape.nullable().default(null).describe('A page that says so; only one that somebody opened.'),
})
