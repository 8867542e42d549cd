import type { NameRule } from '../../rule.ts'
import { isActor } from '../lexicon.ts'
import { isOrganizationNoun } from '../organization-nouns.ts'
import { FEMALE_WORDS, MALE_WORDS, PLACE_NOUNS } from '../words.ts'

const CALLS = /^(?:call(?:s|ed|ing)?|styl(?:e|es|ed|ing)|nam(?:e|es|ed|ing)|dub(?:s|bed|bing)?|brand(?:s|ed|ing)?)$/

/** “a group calling itself Copper Heron”, “a roofer named Gethin Pelham”, “a village called Elsin”: who or what bears the name stands before it. */
export const nameCalled: NameRule = ({ sentence, first }) => {
  const words = sentence.tokens.slice(Math.max(0, first - 4), first).map(({ lower }) => lower).filter((lower) => lower !== 'the')
  const [noun = '', verb = '', own = ''] = words.slice(-3)
  if (CALLS.test(verb) && /^(?:itself|themselves)$/.test(own)) return { kind: 'organization', weight: 6 }
  if (CALLS.test(verb) && /^(?:himself|herself)$/.test(own)) return { kind: 'person', weight: 6 }
  const bearer = /^(?:named|called)$/.test(own) ? verb : /^as$/.test(own) && verb === 'known' ? noun : ''
  if (isOrganizationNoun(bearer)) return { kind: 'organization', weight: 5 }
  if (PLACE_NOUNS.has(bearer)) return { kind: 'place', weight: 5 }
  return isActor(bearer) || FEMALE_WORDS.has(bearer) || MALE_WORDS.has(bearer) ? { kind: 'person', weight: 5 } : undefined
}
