import type { NameRule } from '../../rule.ts'
import { isNoun } from '../lexicon.ts'
import { DETERMINERS, PRONOUNS } from '../words.ts'

/** “she told Vantage”, “in an interview with the Ledger”: whoever is told something is somebody, and where one word is common, a paper. */
export const nameHeard: NameRule = ({ sentence, first, last, tokens }) => {
  // She told the Elsin conference.
  const after = sentence.tokens[last]
  if (after !== undefined && /^\p{Ll}/u.test(after.text) && isNoun(after.lower) && !PRONOUNS.has(after.lower) && !DETERMINERS.has(after.lower) && !/^(?:last|next|yesterday|today)$/.test(after.lower)) return undefined
  const before = sentence.tokens.slice(Math.max(0, first - 3), first).map(({ lower }) => lower).filter((lower) => lower !== 'the')
  const [verb = '', own = ''] = before.slice(-2)
  const heard = /^(?:told|tells|telling)$/.test(own) || (own === 'to' && /^(?:spoke|speaking|speaks|spoken|talked|talking|confirmed|admitted)$/.test(verb)) || (own === 'with' && /^(?:interview|interviews|spoke|conversation)$/.test(verb))
  if (!heard) return undefined
  return tokens.length === 1 ? [{ kind: 'organization', weight: 2.5 }, { kind: 'person', weight: 2.4 }] : [{ kind: 'organization', weight: 1.5 }, { kind: 'person', weight: 1.5 }]
}
