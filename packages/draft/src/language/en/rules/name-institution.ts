import type { NameRule } from '../../rule.ts'
import { INSTITUTIONS } from '../words.ts'

/** “the Commons”, “the Treasury”: institutions that one word names, and teams and parties by their members, “the Greens”. */
export const nameInstitution: NameRule = ({ tokens, sentence, first }) => {
  const [own, last] = [tokens[0], tokens.at(-1)]
  // House of Commons, Chamber of Deputies
  if (tokens.length > 2 && /^(?:commons|lords|representatives|deputies|delegates|assembly|keys|peers|councillors|elders)$/.test(last?.lower ?? '') && /^(?:house|chamber|council)$/.test(own?.lower ?? '')) return { kind: 'organization', weight: 8 }
  if (own === undefined || tokens.length > 1) return undefined
  if (INSTITUTIONS.has(own.lower)) return { kind: 'organization', weight: 5 }
  return first > 1 && sentence.tokens[first - 1]?.lower === 'the' && /^\p{Lu}\p{Ll}{3,}s$/u.test(own.text) && !/(?:ss|us|is)$/.test(own.lower) ? { kind: 'organization', weight: 3 } : undefined
}
