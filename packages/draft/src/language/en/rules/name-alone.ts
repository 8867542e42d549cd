import { isListed } from '../dictionary.ts'
import { isFirstName, isPlaceName } from '../lexicon.ts'
import type { NameRule } from '../../rule.ts'

/** One unknown word, of which nothing else tells: surnames follow full names, so that what stands alone is most often a place. */
export const nameAlone: NameRule = ({ tokens, text }) => (tokens.length === 1 && /^\p{Lu}\p{Ll}{2,}/u.test(text) && !/(?:ians?|ish|ese|ans)$/.test(text) && !isListed(text.toLowerCase()) && !isFirstName(text.toLowerCase()) && !isPlaceName(text.toLowerCase()) ? { kind: 'place', weight: 0.1 } : undefined)
