import type { NameRule } from '../../rule.ts'
import { isListedVerb } from '../dictionary.ts'
import { isAdjective, isNoun, isVerb } from '../lexicon.ts'

/** “Elsin police”, “Vardunan soldiers”: a single word before a common noun is a place, or the adjective made of one. */
export const nameAdjective: NameRule = ({ tokens, sentence, first, last }) => {
  const [name, after] = [tokens[0], sentence.tokens[last]]
  if (tokens.length !== 1 || name === undefined || after === undefined || !/^[a-z]/.test(after.text) || !(isNoun(after.lower) || isAdjective(after.lower))) return undefined
  const article = sentence.tokens[first - 1]?.lower === 'the'
  if (article && !/(?:ian|ean|ish|ese|an|i)$/.test(name.lower)) return undefined
  // Aarnes plans to return: the noun is a verb as well.
  return /(?:ian|ean|ish|ese|ic|an|i)$/.test(name.lower) && name.lower.length > 4 ? { kind: 'other', weight: 2 } : { kind: 'place', weight: isVerb(after.lower) || isListedVerb(after.lower) ? 0.4 : 1 }
}
