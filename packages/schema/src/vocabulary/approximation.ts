import { defineVocabulary } from './vocabulary.ts'

export const approximation = defineVocabulary({
  name: 'Approximation',
  description: 'How far a figure is loosened by the words around it.',
  words: {
    EXACT: 'As printed, with no word that loosens it.',
    ABOUT: '"About", "some", "nearly".',
    AT_LEAST: '"At least".',
    MORE_THAN: '"More than", "over".',
    AT_MOST: '"At most", "up to".',
    LESS_THAN: '"Less than", "under", "fewer than".',
  },
})

export type Approximation = keyof typeof approximation.words
