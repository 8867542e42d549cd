import { defineVocabulary } from './vocabulary.ts'

export const attributionMode = defineVocabulary({
  name: 'AttributionMode',
  description: "How a source's words are rendered.",
  words: {
    DIRECT_QUOTE: 'The whole proposition stands in quotation marks.',
    INDIRECT_SPEECH: 'Paraphrased, with a few words quoted at most.',
    REPORTER: "In the reporters' own voice.",
  },
})

export type AttributionMode = keyof typeof attributionMode.words
