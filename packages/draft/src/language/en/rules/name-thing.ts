import type { NameRule } from '../../rule.ts'
import { isDemonym } from '../lexicon.ts'
import { OTHER_HEADS, THING_NOUNS } from '../words.ts'

/** “the ferry Petrel Queen”, “Clean Air Act”, “World Cup”: names of things, laws and events. */
export const nameThing: NameRule = ({ tokens, sentence, first, last: lastAt }) => {
  const of = tokens.findIndex(({ lower }) => lower === 'of' || lower === 'for')
  // Battle of Elsin; the Court of Appeal is no appeal.
  const last = of > 0 ? tokens[of - 1] : tokens.at(-1)
  // A review may be a paper, and a survey an agency.
  if (last !== undefined && OTHER_HEADS.has(last.lower)) return { kind: 'other', weight: /^(?:review|survey|report|index|model|system|platform|engine|scheme|app|programme|appeal|star|show|series|documentary)$/.test(last.lower) ? 3 : 8 }
  if (tokens.length === 1 && last !== undefined && isDemonym(last.lower)) return { kind: 'other', weight: 8 }
  // Marrow fever, the Keel effect
  if (/^(?:fever|disease|syndrome|virus|flu|strain|effect|principle|theorem|paradox|doctrine|prize|cup|trophy|festival|marathon|fire|blaze|wildfire|bombing|bombings|massacre|murders|killings|disaster|crash|collision|derailment|earthquake|flood|floods|landslide|shootings?|siege|scandal|affair|treaty|accord|accords|protocol|index|scale|tax)$/.test(sentence.tokens[lastAt]?.text ?? '')) return { kind: 'other', weight: 4 }
  // won the Golden Heron
  if (sentence.tokens[first - 1]?.lower === 'the' && /^(?:won|win|wins|winning|awarded|received|lifted)$/.test(sentence.tokens[first - 2]?.lower ?? '')) return { kind: 'other', weight: 3 }
  // author of The Long Tide
  const [the, joint, maker] = [1, 2, 3].map((back) => sentence.tokens[first - back])
  if (the?.text === 'The' && joint?.lower === 'of' && /^(?:author|writer|star|creator|composer|production|performance|staging|revival|version|adaptation|sequel|cast|copy|copies|chapter|translation|translator|screening|premiere|première)$/.test(maker?.lower ?? '')) return { kind: 'other', weight: 8 }
  // The new vessel, the Lady Scarne.
  const [before, second, third] = [1, 2, 3].map((back) => sentence.tokens[first - back]?.lower ?? '')
  if (before === 'the' && second === ',' && THING_NOUNS.has(third ?? '')) return { kind: 'other', weight: 8 }
  return THING_NOUNS.has(before ?? '') ? { kind: 'other', weight: 8 } : undefined
}
