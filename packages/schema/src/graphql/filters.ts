import type { ArticleFilter, AttributionFilter, ClaimFilter, DateFilter, EntityFilter, KindFilter, QuantityFilter, QuantityRange, RelationFilter, SourceFilter, WordFilter } from '../filter.ts'
import { withArticle } from '../indefinite-article.ts'
import { fieldsOf, type Kind } from '../kinds/define-kind.ts'
import { kinds } from '../kinds/registry.ts'
import type { Assertion } from '../vocabulary/assertion.ts'
import type { AttributionMode } from '../vocabulary/attribution-mode.ts'
import type { ClaimKind } from '../vocabulary/claim-kind.ts'
import { builder } from './builder.ts'
import { typeName } from './refs.ts'
import { AssertionEnum, AttributionModeEnum, ClaimKindEnum, DirectionEnum, RelationTypeEnum } from './vocabulary.ts'

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

export const DateFilterInput = builder.inputRef<DateFilter>('DateFilter').implement({
  description: 'certainly: no reading of either lies outside; possibly: some reading of both overlaps. A date that is not known is during nothing.',
  fields: (t) => ({
    certainlyDuring: t.field({ type: 'EDTF', description: 'Every day it can mean lies in this time, however this is read.' }),
    possiblyDuring: t.field({ type: 'EDTF', description: 'Some day it can mean lies in this time.' }),
    known: t.boolean({ description: 'Whether there is a date at all.' }),
  }),
})

const QuantityRangeInput = builder.inputRef<QuantityRange>('QuantityRange').implement({
  description: 'Some value the figure allows lies from min to max, both included. The unit converts: a range in km2 finds quantities stated in mi2.',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'A known unit; another is an error with code UNKNOWN_UNIT.' }),
    min: t.float({ description: 'In that unit; open when left out.' }),
    max: t.float({ description: 'In that unit; open when left out.' }),
  }),
})

export const QuantityFilterInput = builder.inputRef<QuantityFilter>('QuantityFilter')
const RelationFilterInput = builder.inputRef<RelationFilter>('RelationFilter')
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

QuantityFilterInput.implement({
  description: 'A figure. Its fields all hold.',
  fields: (t) => ({
    unit: t.field({ type: SlugFilterInput, description: 'As stated.' }),
    measure: t.field({ type: SlugFilterInput, description: "From the editors' list: deaths, area, …" }),
    of: t.string({ description: 'Words of what is counted, all of them, in any order.' }),
    range: t.field({ type: QuantityRangeInput, description: 'Where some value it allows lies: "at least 35" allows 35 and all above.' }),
    derived: t.boolean({ description: 'Whether it was computed from stated ones.' }),
    claim: t.field({ type: ClaimFilterInput, description: 'Stands in a claim like this.' }),
  }),
})

RelationFilterInput.implement({
  description: 'A relation of the claim, and the claim at its other end. Its fields all hold of one relation.',
  fields: (t) => ({
    type: t.field({ type: [RelationTypeEnum], description: 'Of one of these types; of any when left out.' }),
    direction: t.field({ type: DirectionEnum, defaultValue: 'BOTH', description: 'OUT: this claim supports, disputes … the other; IN: the other this one.' }),
    claim: t.field({ type: ClaimFilterInput, description: 'The claim at the other end.' }),
  }),
})

const TEXT = 'Full text: all of the words, in any order; "…" for a phrase, * at the end of a word for its beginnings.'

/** The filter of each kind that can be filtered by its own fields. */
const kindFilters = new Map(kinds.filter(isFilterable).map((kind: Kind) => [kind.name, builder.inputRef<KindFilter>(`${typeName(kind.name)}Filter`)]))

function isFilterable(kind: Kind): boolean {
  return fieldsOf(kind).some(([, { filter }]) => filter !== undefined)
}

for (const kind of kinds) {
  kindFilters.get(kind.name)?.implement({
    description: `By the own fields of ${withArticle(kind.name)}, which all hold.`,
    fields: (t) =>
      Object.fromEntries(
        fieldsOf(kind).flatMap(([, { filter }]) => {
          if (filter === undefined) return []
          const { name, description } = filter
          const type = filter.by === 'date' ? DateFilterInput : filter.by === 'entity' ? SlugFilterInput : kindFilters.get(filter.kind)
          return type === undefined ? [] : [[name, t.field({ type: type as typeof SlugFilterInput, description })]]
        }),
      ),
  })
}

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
    when: t.field({ type: DateFilterInput, description: 'The time it is about.' }),
    uttered: t.field({ type: DateFilterInput, description: 'When it was said.' }),
    published: t.field({ type: DateFilterInput, description: 'When its article appeared.' }),
    recorded: t.field({ type: DateFilterInput, description: 'When it was entered here.' }),
    quantity: t.field({ type: QuantityFilterInput, description: 'A figure of it.' }),
    relation: t.field({ type: RelationFilterInput, description: 'A relation of it.' }),
    text: t.string({ description: `${TEXT} Over proposition, quote and the names of speakers and subjects.` }),
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
    published: t.field({ type: DateFilterInput, description: 'When it appeared.' }),
    claims: t.field({ type: ClaimFilterInput, description: 'Has a claim like this.' }),
    text: t.string({ description: `${TEXT} Over title, summary and the names of its authors and publisher.` }),
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
    text: t.string({ description: `${TEXT} Over names, aliases and description.` }),
    ...Object.fromEntries(
      [...kindFilters].map(([kind, type]) => [kind, t.field({ type, description: `Is ${withArticle(kind)} like this.` })]),
    ),
  }),
})
