import type { NameRule } from '../../rule.ts'
import { isFirstName, isPlaceName, isSurname } from '../lexicon.ts'
import { isPersonal } from '../personal-name.ts'
import { ORGANIZATION_HEADS, PLACE_HEADS } from '../words.ts'

/** A first name from the list, alone or before others. */
export const nameFirstName: NameRule = ({ tokens, text }) => {
  const [first, ...rest] = tokens
  const last = rest.at(-1)
  if (first === undefined || isPlaceName(text.toLowerCase())) return undefined
  if (last === undefined) return isFirstName(first.lower) || isSurname(first.lower) ? { kind: 'person', weight: 1 } : undefined
  if (tokens.length > 5 || !isPersonal(tokens) && (ORGANIZATION_HEADS.has(last.lower) || PLACE_HEADS.has(last.lower))) return undefined
  return isFirstName(first.lower) ? { kind: 'person', weight: 3 } : undefined
}
