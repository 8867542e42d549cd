import type { Field } from './tables.ts'
import { NAME_BREAK, startsPhrase, tokensOf } from './tokens.ts'

// Words of such a text are its letters and digits as they stand: nothing else is left out of a word, no dot and no apostrophe.
const PLAIN = /^(?:[ -&(-\-/-~\n]|\.(?![A-Za-z]))*$/

/** Whether a field has these words in a row; of names read as one text, within one of them. */
export function phraseTest(terms: readonly string[]): (field: Field) => boolean {
  const plain = terms.every((term) => /^[a-z0-9]+$/.test(term)) ? new RegExp(`(?<![a-z0-9])${terms.join('[^a-z0-9]+')}(?![a-z0-9])`, 'i') : undefined
  const test = (text: string): boolean => (PLAIN.test(text) ? plain?.test(text) === true : text.split(NAME_BREAK).some((part) => hasWords(part, terms)))
  // Names stand in one document after the other.
  const known = new Map<string, boolean>()
  return ({ text, names }) => {
    if (!names) return test(text)
    const has = known.get(text) ?? test(text)
    known.set(text, has)
    return has
  }
}

function hasWords(text: string, terms: readonly string[]): boolean {
  const words = tokensOf(text)
  return words.some((_, at) => startsPhrase(words, at, terms))
}
