import { defineVocabulary } from './vocabulary.ts'

export const assertion = defineVocabulary({
  name: 'Assertion',
  description: 'How far the speaker stands behind the words.',
  words: {
    ASSERTED: 'Said to be so.',
    CONCEDED: 'Granted, to be set against something.',
    PRESUPPOSED: 'Taken as given in saying something else.',
    IMPLIED: 'Not said, but entailed.',
    COUNTERFACTUAL: 'What would follow if.',
    ASKED: 'A question, which asserts nothing.',
  },
})

export type Assertion = keyof typeof assertion.words
