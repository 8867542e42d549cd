import type { NameRule } from '../../rule.ts'
import { isCommon } from '../lexicon.ts'
import { isPersonal } from '../personal-name.ts'
import { ORGANIZATION_HEADS, OTHER_HEADS, PLACE_HEADS } from '../words.ts'

/** Two or three words that are no common nouns, without an article: in news most often a person. */
export const nameShape: NameRule = ({ tokens, sentence, first, last: end }) => {
  const last = tokens.at(-1)
  // The Kremlin.
  if (tokens.length === 1) return sentence.tokens[first - 1]?.lower === 'the' && !/^[a-z]/.test(sentence.tokens[end]?.text ?? '') ? { kind: 'organization', weight: 1 } : undefined
  if (tokens.length < 2 || tokens.length > 4 || last === undefined) return undefined
  if (!isPersonal(tokens) && [ORGANIZATION_HEADS, PLACE_HEADS, OTHER_HEADS].some((heads) => heads.has(last.lower))) return undefined
  if (tokens.some(({ text, lower }) => /^\p{Lu}{2,}$/u.test(text) || ['of', 'for', '&', 'and'].includes(lower))) return undefined
  const article = sentence.tokens[first - 1]?.lower === 'the'
  if (article) return { kind: 'organization', weight: 1 }
  return { kind: 'person', weight: tokens.every(({ lower }) => isCommon(lower)) ? 1 : 2 }
}
