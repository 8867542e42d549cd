import type { NamedGroup } from '../language.ts'
import { isPlaceName } from './lexicon.ts'
import { LOCAL_HEADS, ORGANIZATION_HEADS } from './words.ts'

const wordsOf = (name: string): string[] => name.replaceAll(/[.’']/g, '').split(/[\s-]+/)
const lower = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** Whether capitals are the initials of a name: VMSA, and EU for European Union. */
function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replaceAll(/[.&]/g, '')
  if (!/^\p{Lu}{2,7}$/u.test(letters)) return false
  const initials = wordsOf(name).map((word) => word.charAt(0))
  const capitals = initials.filter((initial) => /\p{Lu}/u.test(initial)).join('')
  return capitals === letters || initials.join('').toUpperCase() === letters
}

/** Elsin University is in Elsin, and Tarn Foods is Tarn. */
const isLocal = (name: string): boolean => lower(name).split(/\s+/).some((word) => LOCAL_HEADS.has(word))

/**
 * The longer name that a shorter one stands for: Keel for Marta Keel, VMSA for Varduna Maritime Safety Agency, the Agency for that too.
 * A word that is a place's name by itself stays one: Elsin is not the Elsin Institute.
 */
export function longerForm<T extends NamedGroup>({ name, kind, lead }: NamedGroup, longer: readonly T[]): T | undefined {
  const words = lower(name).split(/\s+/)
  const isTail = (full: string): boolean => lower(full).split(/\s+/).slice(-words.length).join(' ') === words.join(' ')
  const isHead = (full: string): boolean => lower(full).split(/\s+/).slice(0, words.length).join(' ') === words.join(' ')
  // A place by default alone is whatever the longer name is.
  const isPlace = kind === 'place' && lead >= 2
  const longerOnes = longer.filter((group) => group.name.length > name.length)
  const acronym = longerOnes.find((group) => group.kind === 'organization' && isAcronymOf(name, group.name))
  if (acronym !== undefined) return acronym
  // Montenegro said: a place speaks less than somebody of its name.
  if (isPlaceName(lower(name)) && kind === 'place' && (lead > 5 || !longerOnes.some((group) => group.kind === 'person' && isTail(group.name)))) return undefined
  const person = longerOnes.find((group) => group.kind === 'person' && isTail(group.name)) ?? (kind === 'person' || (kind === 'place' && !isPlace) ? longerOnes.find((group) => group.kind === 'person' && words.length === 1 && isHead(group.name)) : undefined)
  if (person !== undefined && (kind !== 'place' || lead <= (isPlaceName(lower(name)) ? 3 : 2.9))) return person
  const last = words.at(-1) ?? ''
  const organization = longerOnes.find((group) => group.kind === 'organization' && (ORGANIZATION_HEADS.has(last) ? isTail(group.name) || (words.length === 1 && lower(group.name).split(/\s+/).some((word, index, all) => word === last && ['of', 'for'].includes(all[index + 1] ?? ''))) : !isPlace && ((isHead(group.name) && (kind === 'organization' || !isLocal(group.name))) || (kind === 'organization' && words.length === 1 && isTail(group.name)))))
  if (organization !== undefined) return organization
  const island = longerOnes.find((group) => group.kind === 'place' && words.length === 1 && kind === 'place' && isHead(group.name) && /^\S+ (?:islands?|peninsula|archipelago|atoll|valley|river|mountains)$/.test(lower(group.name)))
  if (island !== undefined) return island
  // The Reef, for Gull Reef.
  return kind === 'person' && words.length > 1 ? undefined : longerOnes.find((group) => group.kind === 'place' && words.length === 1 && isTail(group.name) && lower(group.name).split(/\s+/).length > 1 && /^(?:reef|river|island|bay|bridge|park|valley|harbour|port)$/.test(last))
}
