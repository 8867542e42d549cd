import { defineVocabulary } from './vocabulary.ts'

export const claimKind = defineVocabulary({
  name: 'ClaimKind',
  description: 'What kind of act a claim is.',
  words: {
    REPORT: 'Something is said to have happened or to be so.',
    ESTIMATE: 'A figure that its speaker calculated or estimated.',
    ASSESSMENT: 'A judgement of what something is, means or is worth.',
    PREDICTION: 'What is said to come.',
    INTENT: "Somebody's aim, plan, vow or order.",
    CRITICISM: 'A judgement against what somebody does or says.',
    CAUSAL: 'One thing is said to bring about, serve or prevent another.',
    QUESTION: 'A question, which asserts nothing.',
  },
})

export type ClaimKind = keyof typeof claimKind.words
