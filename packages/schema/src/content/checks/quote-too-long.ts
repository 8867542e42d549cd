import { withinFile } from './check.ts'

const MOST_WORDS = 7

/** "would-be" is one word. */
const joined = (text: string): string => text.replaceAll(/(?<=\p{L})[-‐’'](?=\p{L})/gu, '')

/** Finds words in scripts without spaces too. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** A quotation is a coinage of a few words: the rest of a source belongs to its publisher. */
export const quoteTooLong = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ quote }, c) => {
      if (quote === null) return
      const words = [...segmenter.segment(joined(quote))].filter(({ isWordLike }) => isWordLike === true).length
      if (words > MOST_WORDS) {
        report('quote-too-long', file, ['claims', c, 'quote'], `The quotation has ${words} words; expected at most ${MOST_WORDS}.`, 'Quote the coinage alone.')
      }
    })
  }
})
