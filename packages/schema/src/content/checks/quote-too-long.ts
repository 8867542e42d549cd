import type { Check } from './check.ts'

const MOST_WORDS = 7

/** A quotation is a coinage of a few words: the rest of a source belongs to its publisher. */
export const quoteTooLong: Check = ({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ quote }, c) => {
      const words = quote?.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
      if (words > MOST_WORDS) {
        report('quote-too-long', file, ['claims', c, 'quote'], `The quotation has ${words} words; expected at most ${MOST_WORDS}.`, 'Quote the coinage alone.')
      }
    })
  }
}
