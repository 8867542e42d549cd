import type { NameRule } from '../../rule.ts'
import { isPlaceName } from '../lexicon.ts'

/** VMSA, or a name with its acronym in brackets behind it. */
export const nameAcronym: NameRule = ({ text, tokens, sentence, first, last }) => {
  if (tokens.length === 1 && /^\p{Lu}[\p{Lu}\d&]{1,6}$/u.test(text) && !isPlaceName(text.toLowerCase()) && !(first === 0 && sentence.tokens[last]?.text === ':')) return { kind: 'organization', weight: 3 }
  const [open, inside, close] = sentence.tokens.slice(last, last + 3)
  return tokens.length > 1 && open?.text === '(' && close?.text === ')' && inside !== undefined && /^\p{Lu}{2,7}$/u.test(inside.text) ? { kind: 'organization', weight: 4 } : undefined
}
