import type { NameRule } from '../../rule.ts'
import { isPersonal } from '../personal-name.ts'
import { ORGANIZATION_HEADS, PLACE_HEADS } from '../words.ts'

const BEFORE = new Set(['lake', 'river', 'mount', 'port', 'cape', 'fort', 'isle', 'gulf', 'loch', 'glen', 'san', 'sant', 'santa', 'st', 'saint', 'sankt', 'sint', 'são', 'río', 'rio', 'los', 'las', 'el', 'point', 'bay', 'new', 'north', 'south', 'east', 'west', 'upper', 'lower', 'great', 'little', 'old'])

/** “Gull Reef”, “Port Elsin”, “Isle of Marn”: a word that places' names turn on. */
export const namePlaceHead: NameRule = ({ tokens }) => {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first !== undefined && /^(?:st|saint)$/.test(first.lower) && /^[’']s$/.test(last?.text ?? '')) return { kind: 'place', weight: 6 }
  if (tokens.length < 2 || first === undefined || last === undefined) return undefined
  const of = tokens.findIndex(({ lower }) => lower === 'of')
  if (of > 0 && PLACE_HEADS.has(tokens[of - 1]?.lower ?? '')) return { kind: 'place', weight: 6 }
  if (of <= 0 && PLACE_HEADS.has(last.lower)) return { kind: 'place', weight: isPersonal(tokens) ? 2 : 5 }
  return BEFORE.has(first.lower) && tokens.length <= 3 && !ORGANIZATION_HEADS.has(last.lower) ? { kind: 'place', weight: /^(?:san|santa|sant|sankt|sint|são)$/.test(first.lower) ? 4 : /^(?:lake|river|mount|port|cape|fort|isle|gulf|loch|glen)$/.test(first.lower) ? 5 : 3 } : undefined
}
