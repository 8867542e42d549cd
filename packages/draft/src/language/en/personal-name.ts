import type { Token } from '../../reading/token.ts'
import { isFirstName } from './lexicon.ts'
import { SURNAME_HEADS } from './words.ts'

/** Tom Hill, Ana Rosa Marsh: a first name, and a last word that is a surname as well as a head of places' and organizations' names. */
export const isPersonal = (tokens: readonly Token[]): boolean => {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return tokens.length > 1 && tokens.length < 4 && first !== undefined && last !== undefined && isFirstName(first.lower) && SURNAME_HEADS.has(last.lower)
}
