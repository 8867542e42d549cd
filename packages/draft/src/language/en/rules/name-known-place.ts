import type { NameRule } from '../../rule.ts'
import { isFirstName, isPlaceName } from '../lexicon.ts'

/** Countries, regions and cities from the lists. */
export const nameKnownPlace: NameRule = ({ text, tokens }) => {
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (!isPlaceName(lower)) return undefined
  return { kind: 'place', weight: tokens.length === 1 && isFirstName(lower) ? 2 : 5 }
}
