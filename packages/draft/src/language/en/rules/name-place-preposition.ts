import type { NameRule } from '../../rule.ts'
import { PLACE_PREPOSITIONS } from '../words.ts'

const SURE = new Set(['in', 'near', 'across', 'outside', 'around', 'throughout'])

/** “in Elsin”, “near Marn”: what things are in or near is a place. */
export const namePlacePreposition: NameRule = ({ sentence, first, last, tokens }) => {
  const [before, second] = [sentence.tokens[first - 1]?.lower ?? '', sentence.tokens[first - 2]?.lower ?? '']
  const preposition = before === 'the' ? second : before
  const after = sentence.tokens[last]
  if (!PLACE_PREPOSITIONS.has(preposition) || tokens.length > 3 || (after !== undefined && /^[’']s?$/.test(after.text))) return undefined
  if (SURE.has(preposition)) return { kind: 'place', weight: before === 'the' ? 1 : 3 }
  return before === 'the' ? undefined : { kind: 'place', weight: tokens.length === 1 ? (preposition === 'from' || preposition === 'off' ? 2 : 1) : 1 }
}
