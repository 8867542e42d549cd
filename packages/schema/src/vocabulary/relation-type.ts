import { defineVocabulary } from './vocabulary.ts'

export const relationType = defineVocabulary({
  name: 'RelationType',
  description: 'How one claim bears on another.',
  words: {
    SUPPORTS: 'Gives a reason or an instance for the other.',
    DISPUTES: 'Says or entails that the other is wrong.',
    QUALIFIES: 'Limits the other, or sets something against it.',
    ELABORATES: 'Gives the other in more detail.',
    ANSWERS: 'Replies to the other, a question.',
    EXPLAINS: 'Says why the other is so.',
    UPDATES: 'Replaces a figure or state of the other by a later one.',
    RETRACTS: 'Withdraws the other.',
    SAME_AS: 'States the same proposition.',
  },
})

export type RelationType = keyof typeof relationType.words
