import type { NameRule } from '../../rule.ts'

/** “Sable Hydro promises its customers”: a person has no “its”, and an organization no “her”. */
export const nameIts: NameRule = ({ sentence, first, last }) => {
  if (first > 1) return undefined
  const own = sentence.tokens.slice(last).find(({ lower }) => ['its', 'his', 'her'].includes(lower))
  if (own === undefined) return undefined
  return own.lower === 'its' ? { kind: 'organization', weight: 2 } : { kind: 'person', weight: 1 }
}
