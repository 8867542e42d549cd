import { defineVocabulary } from './vocabulary.ts'

export const direction = defineVocabulary({
  name: 'Direction',
  description: 'From which end a relation is looked at.',
  words: {
    OUT: 'This claim supports, disputes … the other.',
    IN: 'The other supports, disputes … this one.',
    BOTH: 'Either.',
  },
})

export type Direction = keyof typeof direction.words
