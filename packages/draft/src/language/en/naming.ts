import type { Piece } from './clause.ts'
import { isPassive } from './voice.ts'
import { subjectBefore } from './subject-before.ts'

/** Words behind which a few quoted words are a name: a file named “passwords”. */
const NAMING = new Set(['so-called', 'titled', 'entitled', 'nicknamed', 'named', 'known', 'headlined', 'word', 'words', 'phrase', 'term', 'reading', 'slogan', 'labelled', 'marked', 'called', 'dubbed', 'play', 'film', 'novel', 'song', 'book', 'album', 'exhibition', 'series', 'painting', 'poem', 'show', 'banner', 'sign', 'signs', 'placard', 'banners', 'placards', 'single'])
/** Those that are also what somebody says of something: he called it “a mess”. */
const SAYING = ['called', 'dubbed', 'labelled']

/** Whether a word gives a name to what it hangs on, and says nothing. */
export const names = (pieces: readonly Piece[], at: number): boolean => (pieces[at]?.lower === 'as' && pieces.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'identified' || lower === 'known')) || NAMING.has(pieces[at]?.lower ?? '') && (!SAYING.includes(pieces[at]?.lower ?? '') || isPassive(pieces, at) || subjectBefore(pieces, at) === undefined)

const MINOR = /^(?:a|an|the|of|for|at|in|from|with|on|to|by|and|or|but|nor|as)$/

/** Whether words are written as titles are, their words in capitals and no mark at the end: Girl with a Lemon. */
export function isTitle(words: string): boolean {
  const major = words.split(/[\s,:]+/).filter((word) => !MINOR.test(word))
  return major.length > 1 && major.every((word) => /^\p{Lu}/u.test(word)) && /[\p{L}\p{N}]$/u.test(words)
}
