import { defineVocabulary } from './vocabulary.ts'

export const noteKind = defineVocabulary({
  name: 'NoteKind',
  description: "Where an editors' note comes from. Never the article's own.",
  words: {
    READING: 'How the editors read an unclear passage.',
    OUTSIDE: 'What later or outside knowledge adds.',
  },
})

export type NoteKind = keyof typeof noteKind.words
