import { isListed } from '../dictionary.ts'
import { isFirstName, isPlaceName, isSurname } from '../lexicon.ts'
import type { NameRule } from '../../rule.ts'
import { ORGANIZATION_HEADS, PLACE_HEADS, TITLES } from '../words.ts'

/** “the Board”, “Class 12”, “Head of Corporate Affairs”: a common word with a capital is most often no name by itself, nor is an office. */
export const nameCommonWord: NameRule = ({ tokens, sentence, first, last }) => {
  const [own] = tokens
  const [of, role] = [sentence.tokens[first - 1]?.lower ?? '', sentence.tokens[first - 2]?.lower ?? '']
  if (((of === 'of' && (TITLES.has(role) || role === 'state')) || (of === 'for' && /^(?:minister|secretary|commissioner|state)$/.test(role))) && tokens.every(({ lower, kind }) => kind === 'mark' || isListed(lower))) return { kind: 'other', weight: 6 }
  if (own === undefined || tokens.length > 1 || !(isListed(own.lower) || ORGANIZATION_HEADS.has(own.lower) || PLACE_HEADS.has(own.lower)) || isPlaceName(own.lower) || isFirstName(own.lower) || isSurname(own.lower)) return undefined
  // in Year 2
  return { kind: 'other', weight: /^\d/.test(sentence.tokens[last]?.text ?? '') ? 5 : 2 }
}
