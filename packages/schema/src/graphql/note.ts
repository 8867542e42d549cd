import type { Note } from '../model.ts'
import { builder } from './builder.ts'
import { EdtfDate } from './date.ts'
import { NoteKindEnum } from './vocabulary.ts'

export const EditorialNote = builder.objectRef<Note>('EditorialNote').implement({
  description: "What the editors add. Never the article's own.",
  fields: (t) => ({
    kind: t.expose('kind', { type: NoteKindEnum, description: 'A reading of the text, or knowledge from outside it.' }),
    text: t.exposeString('text', { description: 'Plain text.' }),
    recorded: t.expose('recorded', { type: EdtfDate, nullable: true, description: 'When it was added; null when that is not known.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where the outside knowledge stands; null when no page was consulted.' }),
  }),
})
