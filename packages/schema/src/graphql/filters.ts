import type { ArticleFilter, AttributionFilter, ClaimFilter, EntityFilter, SourceFilter, WordFilter } from '../filter.ts'
import type { Assertion } from '../vocabulary/assertion.ts'
import type { AttributionMode } from '../vocabulary/attribution-mode.ts'
import type { ClaimKind } from '../vocabulary/claim-kind.ts'
import { builder } from './builder.ts'
import { AssertionEnum, AttributionModeEnum, ClaimKindEnum } from './vocabulary.ts'

const one = 'Is this one.'
const several = 'Is one of these; of none, if the list is empty.'
const none = 'Is none of these.'

export const SlugFilterInput = builder.inputRef<WordFilter>('SlugFilter').implement({
  description: 'Slugs, kinds, units: words a facet gives as value.',
  fields: (t) => ({
    eq: t.string({ description: one }),
    in: t.stringList({ description: several }),
    notIn: t.stringList({ description: none }),
  }),
})

const ClaimKindFilter = builder.inputRef<WordFilter<ClaimKind>>('ClaimKindFilter').implement({
  description: 'What kind of act a claim is.',
  fields: (t) => ({
    eq: t.field({ type: ClaimKindEnum, description: one }),
    in: t.field({ type: [ClaimKindEnum], description: several }),
    notIn: t.field({ type: [ClaimKindEnum], description: none }),
  }),
})

const ModeFilter = builder.inputRef<WordFilter<AttributionMode>>('ModeFilter').implement({
  description: "How the speaker's words are rendered.",
  fields: (t) => ({
    eq: t.field({ type: AttributionModeEnum, description: one }),
    in: t.field({ type: [AttributionModeEnum], description: several }),
    notIn: t.field({ type: [AttributionModeEnum], description: none }),
  }),
})

const AssertionFilter = builder.inputRef<WordFilter<Assertion>>('AssertionFilter').implement({
  description: 'How far the speaker stands behind the words.',
  fields: (t) => ({
    eq: t.field({ type: AssertionEnum, description: one }),
    in: t.field({ type: [AssertionEnum], description: several }),
    notIn: t.field({ type: [AssertionEnum], description: none }),
  }),
})

export const SourceFilterInput = builder.inputRef<SourceFilter>('SourceFilter')
export const AttributionFilterInput = builder.inputRef<AttributionFilter>('AttributionFilter')
export const ClaimFilterInput = builder.inputRef<ClaimFilter>('ClaimFilter')
export const ArticleFilterInput = builder.inputRef<ArticleFilter>('ArticleFilter')
export const EntityFilterInput = builder.inputRef<EntityFilter>('EntityFilter')

const SLUG_OF_SOURCE = "Its slug. An author's slug matches the bylines that author shares."
const NAME = 'Name or alias, whole, case-insensitive.'
const AFFILIATED = 'Affiliated with this organization, whenever and in whatever role.'
const NAMED = 'True for entities and bylines, false for unnamed sources.'
const KIND = 'An entity kind, byline or unnamed.'

SourceFilterInput.implement({
  description: 'A source of claims.',
  fields: (t) => ({
    slug: t.field({ type: SlugFilterInput, description: SLUG_OF_SOURCE }),
    name: t.string({ description: NAME }),
    affiliatedWith: t.field({ type: SlugFilterInput, description: AFFILIATED }),
    named: t.boolean({ description: NAMED }),
    kind: t.field({ type: SlugFilterInput, description: KIND }),
  }),
})

AttributionFilterInput.implement({
  description: 'A source, and how its link stands in the chain.',
  fields: (t) => ({
    slug: t.field({ type: SlugFilterInput, description: SLUG_OF_SOURCE }),
    name: t.string({ description: NAME }),
    affiliatedWith: t.field({ type: SlugFilterInput, description: AFFILIATED }),
    named: t.boolean({ description: NAMED }),
    kind: t.field({ type: SlugFilterInput, description: KIND }),
    nested: t.boolean({ description: 'Whether it only holds the belief that another ascribes to it.' }),
    inferred: t.boolean({ description: 'Whether the editors read the link from the context.' }),
  }),
})

const AND = 'All of these hold; of an empty list, always.'
const OR = 'At least one of these holds; of an empty list, never.'
const NOT = 'This does not hold.'

ClaimFilterInput.implement({
  description: 'Its fields all hold. One over a list wants one item that fits all of it; {} wants that there is one, not: {…} that there is none.',
  fields: (t) => ({
    and: t.field({ type: [ClaimFilterInput], description: AND }),
    or: t.field({ type: [ClaimFilterInput], description: OR }),
    not: t.field({ type: ClaimFilterInput, description: NOT }),
    article: t.field({ type: SlugFilterInput, description: 'The article it stands in.' }),
    slug: t.field({ type: SlugFilterInput, description: 'Its slug in the article.' }),
    kind: t.field({ type: ClaimKindFilter, description: 'What kind of act it is.' }),
    mode: t.field({ type: ModeFilter, description: "How the speaker's words are rendered." }),
    assertion: t.field({ type: AssertionFilter, description: 'How far the speaker stands behind the words.' }),
    speaker: t.field({ type: SourceFilterInput, description: 'The originator.' }),
    attributedTo: t.field({ type: AttributionFilterInput, description: 'Anyone in the chain: originator, intermediary, holder of a belief.' }),
    about: t.field({ type: EntityFilterInput, description: 'Something it is about.' }),
  }),
})

ArticleFilterInput.implement({
  description: 'Its fields all hold.',
  fields: (t) => ({
    and: t.field({ type: [ArticleFilterInput], description: AND }),
    or: t.field({ type: [ArticleFilterInput], description: OR }),
    not: t.field({ type: ArticleFilterInput, description: NOT }),
    slug: t.field({ type: SlugFilterInput, description: 'Its slug.' }),
    author: t.field({ type: SlugFilterInput, description: 'A person among its authors.' }),
    publisher: t.field({ type: SlugFilterInput, description: 'The organization that published it.' }),
    claims: t.field({ type: ClaimFilterInput, description: 'Has a claim like this.' }),
  }),
})

EntityFilterInput.implement({
  description: 'Its fields all hold.',
  fields: (t) => ({
    and: t.field({ type: [EntityFilterInput], description: AND }),
    or: t.field({ type: [EntityFilterInput], description: OR }),
    not: t.field({ type: EntityFilterInput, description: NOT }),
    slug: t.field({ type: SlugFilterInput, description: 'Its slug.' }),
    kind: t.field({ type: SlugFilterInput, description: "The kind's name as in content." }),
    name: t.string({ description: NAME }),
    claims: t.field({ type: ClaimFilterInput, description: 'Is the subject of a claim like this.' }),
  }),
})
