import type { ArticleFilter, ClaimFilter, EntityFilter, KindFilter, QuantityFilter } from '../../filter.ts'
import { builder } from '../builder.ts'
import { typeName } from '../refs.ts'

/** Filters that refer to one another, named before any of them is made. */
export const ClaimFilterInput = builder.inputRef<ClaimFilter>('ClaimFilter')
export const ArticleFilterInput = builder.inputRef<ArticleFilter>('ArticleFilter')
export const EntityFilterInput = builder.inputRef<EntityFilter>('EntityFilter')
export const QuantityFilterInput = builder.inputRef<QuantityFilter>('QuantityFilter')

const kindFilters = new Map<string, ReturnType<typeof newKindFilter>>()
const newKindFilter = (kind: string) => builder.inputRef<KindFilter>(`${typeName(kind)}Filter`)

/** The filter of a kind by its own fields. */
export function kindFilterRef(kind: string): ReturnType<typeof newKindFilter> {
  const ref = kindFilters.get(kind) ?? newKindFilter(kind)
  kindFilters.set(kind, ref)
  return ref
}

/** What `and`, `or` and `not` mean, the same for all. */
export const COMBINED = {
  and: 'All of these hold; of an empty list, always.',
  or: 'At least one of these holds; of an empty list, never.',
  not: 'This does not hold.',
} as const

export const NAME = 'Name or alias, whole, case-insensitive.'
export const TEXT = 'Full text: all of the words, in any order; "…" for a phrase, * at the end of a word for its beginnings.'
