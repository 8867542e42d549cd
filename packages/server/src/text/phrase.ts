import type { Field } from './tables.ts'
import { eachTerm, NAME_BREAK } from './tokens.ts'

/** What a text has whose words are not just its ASCII letters and digits as they stand. */
const MORE = /[^\n -&(-~]|\.[A-Za-z]/

/** Whether a field has these words in a row; of names read as one text, within one of them. */
export function phraseTest(terms: readonly string[]): (field: Field) => boolean {
  const plain = terms.every((term) => /^[a-z0-9]+$/.test(term)) ? new RegExp(`(?<![a-z0-9])${terms.join('[^a-z0-9]+')}(?![a-z0-9])`, 'i') : undefined
  const test = (text: string): boolean => (MORE.test(text) ? text.split(NAME_BREAK).some((part) => hasWords(part, terms)) : plain?.test(text) === true)
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
  const words: string[] = []
  eachTerm(text, (term) => words.push(term))
  return words.some((_, at) => terms.every((term, index) => words[at + index] === term))
}
