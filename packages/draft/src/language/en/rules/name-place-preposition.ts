import { isCapital, type Token } from '../../../reading/token.ts'
import { isListed } from '../dictionary.ts'
import type { NameRule } from '../../rule.ts'
import { PLACE_PREPOSITIONS } from '../words.ts'

const SURE = new Set(['in', 'near', 'across', 'outside', 'around', 'throughout'])

/** “in Elsin”, “near Marn”: what things are in or near is a place. */
export const namePlacePreposition: NameRule = ({ sentence, first, last, tokens }) => {
  const [before, second] = [sentence.tokens[first - 1]?.lower ?? '', sentence.tokens[first - 2]?.lower ?? '']
  const preposition = before === 'the' ? second : ['and', 'or', ','].includes(before) ? joinedTo(sentence.tokens.slice(Math.max(0, first - 6), first)) : before
  const after = sentence.tokens[last]
  if (before === 'of' && /^(?:residents?|people|villagers|inhabitants|citizens|townspeople|streets|outskirts|population|suburbs?|north|south|east|west|coast|shores?|bishop|archbishop|mayor|governor|natives?|farmers|fishermen|children|north-east|north-west|south-east|south-west)$/.test(second)) return { kind: 'place', weight: 4 }
  if (!PLACE_PREPOSITIONS.has(preposition) || tokens.length > 3 || (after !== undefined && /^[’']s?$/.test(after.text))) return undefined
  // bridges over the Kolm
  const [own] = tokens
  if (before === 'the' && tokens.length === 1 && own !== undefined && (!isListed(own.lower) && after?.kind !== 'word' || preposition.startsWith('cross')) && /^(?:over|along|across|down|up|beyond|through|in|around|off|crossing|crossed|crosses)$/.test(preposition)) return { kind: 'place', weight: preposition.startsWith('cross') ? 3 : 2 }
  // in Port Vallis and Ana Roe in London: two words after “and” may be somebody.
  if (SURE.has(preposition)) return { kind: 'place', weight: before === 'the' || (preposition !== before && tokens.length > 1) ? 1 : 3 }
  if (preposition === 'at' && tokens.length > 1 && !/^(?:laughed|shouted|looked|yelled|screamed|pointed|stared|aimed|fired|glared|smiled|angry|swore|hit|out)$/.test(second)) return { kind: 'place', weight: 2.5 }
  return before === 'the' ? undefined : { kind: 'place', weight: tokens.length === 1 ? (preposition === 'from' || preposition === 'off' ? 2 : 1) : 1 }
}

/** “between Carrow and Stainby”: what stands before the first of several goes for all. */
function joinedTo(before: readonly Token[]): string {
  const own = before.findLast((token) => !isCapital(token) && !['and', 'or', ','].includes(token.lower))
  return own !== undefined && (SURE.has(own.lower) || own.lower === 'between') ? own.lower : ''
}
