import { isListedPlural } from '../dictionary.ts'
import { isFirstName } from '../lexicon.ts'
import type { NameRule } from '../../rule.ts'
import { OTHER_HEADS, PLACE_HEADS, SURNAME_HEADS } from '../words.ts'

/** “Moxon Pallets”, “Ironwood Aggregates”: goods in the plural behind a name are what a firm makes. Short plurals are surnames: Waters. */
export const nameGoods: NameRule = ({ tokens, sentence, first }) => {
  const [own, last] = [tokens[0]?.lower ?? '', tokens.at(-1)?.lower ?? '']
  if (tokens.length < 2 || tokens.length > 3 || last.length < 7 || !isListedPlural(last) || isFirstName(own)) return undefined
  if ([OTHER_HEADS, PLACE_HEADS, SURNAME_HEADS].some((heads) => heads.has(last)) || sentence.tokens[first - 1]?.lower === 'the') return undefined
  return { kind: 'organization', weight: 2.5 }
}
