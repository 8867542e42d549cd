import type { NameRule } from '../../rule.ts'
import { isActor } from '../lexicon.ts'
import { ORGANIZATION_HEADS, PLACE_HEADS, TITLES } from '../words.ts'

/** “Mayor Keel”, “captain Ilvane Marlow”, “deckhand Pell Harrowgate”: who has a title or an occupation before the name is a person. */
export const nameTitle: NameRule = ({ title, sentence, first, tokens }) => {
  if (title !== '') return { kind: 'person', weight: 5 }
  // aboard the Princess Aurelia
  if (tokens.length > 1 && sentence.tokens[first - 1]?.lower === 'the' && /^(?:lord|lady|queen|king|prince|princess)$/.test(tokens[0]?.lower ?? '') && !PLACE_HEADS.has(tokens.at(-1)?.lower ?? '') && !ORGANIZATION_HEADS.has(tokens.at(-1)?.lower ?? '')) return { kind: 'other', weight: 6 }
  if (tokens.length > 1 && /^(?:lord|lady|baroness|king|queen|prince|princess|pope)$/.test(tokens[0]?.lower ?? '') && !PLACE_HEADS.has(tokens.at(-1)?.lower ?? '') && !ORGANIZATION_HEADS.has(tokens.at(-1)?.lower ?? '')) return { kind: 'person', weight: 5 }
  const before = sentence.tokens[first - 1]
  if (before === undefined || tokens.length > 4) return undefined
  const role = before.lower.replace(/^.*-/, '')
  if (TITLES.has(role)) return { kind: 'person', weight: 4 }
  return isActor(role) && /^[a-z]/.test(before.text) && !role.endsWith('s') ? { kind: 'person', weight: 3 } : undefined
}
