import { isListed } from '../dictionary.ts'
import { isFirstName, isPlaceName, isSurname } from '../lexicon.ts'
import type { NameRule } from '../../rule.ts'

/** “the Board”, “Class 12”: a common word with a capital is most often no name by itself. */
export const nameCommonWord: NameRule = ({ tokens }) => {
  const [own] = tokens
  if (own === undefined || tokens.length > 1 || !isListed(own.lower) || isPlaceName(own.lower) || isFirstName(own.lower) || isSurname(own.lower)) return undefined
  return { kind: 'other', weight: 2 }
}
