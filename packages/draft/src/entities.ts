import type { Reading } from './reading/reading.ts'
import type { Language } from './language/language.ts'
import type { NameCandidate, NameKind, NameVote } from './language/rule.ts'

/** An entity that the editors already have. */
export interface KnownEntity {
  readonly slug: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
}

/** Where an entity is named. */
export interface Mention {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly title: string
}

/** Somebody or something that the text names. */
export interface FoundEntity {
  /** The fullest form of its name in the text. */
  readonly name: string
  /** The shorter and other forms. */
  readonly aliases: readonly string[]
  readonly kind: string
  readonly known: KnownEntity | null
  /** How much more spoke for the kind than for the next. */
  readonly lead: number
  readonly mentions: readonly Mention[]
}

/** A group of mentions in the making. */
interface Group {
  name: string
  kind: string
  known: KnownEntity | null
  lead: number
  readonly mentions: Mention[]
}

const key = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/^the /, '')

/** Finds who and what a text names, and which of its forms are one. */
export function entitiesOf(reading: Reading, language: Language, known: readonly KnownEntity[] = []): FoundEntity[] {
  const byKnownName = new Map(known.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [key(name), entity] as const)))
  const candidates = language.candidates(reading)
  const groups: Group[] = []
  const byName = Map.groupBy(candidates, ({ text }) => key(text))
  for (const [own, same] of byName) {
    const entity = byKnownName.get(own) ?? null
    const { kind, lead } = entity === null ? kindOf(same, ...shorter(own, byName), language) : { kind: entity.kind, lead: Infinity }
    const [first] = same
    if (first === undefined) continue
    groups.push({ name: first.text, kind, known: entity, lead, mentions: same.map(({ text, start, end, title }) => ({ text, start, end, title })) })
  }
  return merged(groups, language)
    .filter(({ kind, lead }) => kind !== 'other' && lead > 0)
    .map(({ name, kind, known: entity, lead, mentions }) => ({
      name, kind, known: entity, lead,
      aliases: [...new Set(mentions.map(({ text }) => text))].filter((text) => key(text) !== key(name)),
      mentions: mentions.toSorted((a, b) => a.start - b.start),
    }))
    .toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

/** Mentions by the first and by the last word of a longer name: what is told of Norvane, or of Keel, tells of Norvane Paper and Marta Keel. */
function shorter(name: string, byName: ReadonlyMap<string, readonly NameCandidate[]>): [byFirst: readonly NameCandidate[], byLast: readonly NameCandidate[]] {
  const words = name.split(' ')
  return words.length < 2 ? [[], []] : [byName.get(words[0] ?? '') ?? [], byName.get(words.at(-1) ?? '') ?? []]
}

/** What the rules take the mentions of one name for, all together. */
function kindOf(candidates: readonly NameCandidate[], byFirst: readonly NameCandidate[], byLast: readonly NameCandidate[], { nameRules }: Language): { readonly kind: NameKind | 'other'; readonly lead: number } {
  const sums = { person: 0, organization: 0, place: 0, other: 0 }
  const votes = (of: readonly NameCandidate[]): NameVote[] => of.flatMap((candidate) => nameRules.flatMap((rule) => rule(candidate) ?? []))
  for (const { kind, weight } of votes(candidates)) sums[kind] += weight
  // Pelham is a town, and Gethin Pelham none.
  for (const { kind, weight } of votes(byLast)) if (kind !== 'place') sums[kind] += weight
  // Elsin is a place, and Elsin Crown Court none.
  for (const { kind, weight } of votes(byFirst)) if (kind !== 'place') sums[kind] += weight
  const [first, second] = (Object.entries(sums) as [NameKind | 'other', number][]).toSorted((a, b) => b[1] - a[1])
  return { kind: first?.[0] ?? 'other', lead: (first?.[1] ?? 0) - (second?.[1] ?? 0) || ((first?.[1] ?? 0) > 0 ? 0.5 : 0) }
}

/** Puts shorter forms to the longer ones that they stand for: surnames, acronyms, first words of organizations' names. */
function merged(groups: readonly Group[], language: Language): Group[] {
  const kept: Group[] = []
  for (const group of groups.toSorted((a, b) => b.name.length - a.name.length)) {
    const owner = language.longerForm(group, kept)
    if (owner === undefined || (group.known !== null && owner.known !== null && group.known !== owner.known)) kept.push(group)
    else {
      owner.mentions.push(...group.mentions)
      owner.known ??= group.known
      if (group.known !== null) owner.kind = group.known.kind
      owner.lead = Math.max(owner.lead, 1)
    }
  }
  // Several names of one known entity: the fullest speaks for all.
  const result: Group[] = []
  for (const group of kept) {
    const same = group.known === null ? undefined : result.find((other) => other.known === group.known)
    if (same === undefined) result.push(group)
    else same.mentions.push(...group.mentions)
  }
  return result
}
