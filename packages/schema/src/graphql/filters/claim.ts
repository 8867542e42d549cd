import type { RelationFilter } from '../../filter.ts'
import { builder } from '../builder.ts'
import { DirectionEnum, RelationTypeEnum } from '../vocabulary.ts'
import { DateFilterInput } from './date.ts'
import { ClaimFilterInput, COMBINED, EntityFilterInput, QuantityFilterInput, TEXT } from './refs.ts'
import { AttributionFilterInput, SourceFilterInput } from './source.ts'
import { AssertionFilterInput, ClaimKindFilterInput, ModeFilterInput, SlugFilterInput } from './words.ts'

const RelationFilterInput = builder.inputRef<RelationFilter>('RelationFilter').implement({
  description: 'A relation of the claim, and the claim at its other end. Its fields all hold of one relation.',
  fields: (t) => ({
    type: t.field({ type: [RelationTypeEnum], description: 'Of one of these types; of any when left out.' }),
    direction: t.field({ type: DirectionEnum, defaultValue: 'BOTH', description: 'OUT: this claim supports, disputes … the other; IN: the other this one.' }),
    claim: t.field({ type: ClaimFilterInput, description: 'The claim at the other end.' }),
  }),
})

ClaimFilterInput.implement({
  description: 'Its fields all hold. One over a list wants one item that fits all of it; {} wants that there is one, not: {…} that there is none.',
  fields: (t) => ({
    and: t.field({ type: [ClaimFilterInput], description: COMBINED.and }),
    or: t.field({ type: [ClaimFilterInput], description: COMBINED.or }),
    not: t.field({ type: ClaimFilterInput, description: COMBINED.not }),
    article: t.field({ type: SlugFilterInput, description: 'The article it stands in.' }),
    slug: t.field({ type: SlugFilterInput, description: 'Its slug in the article.' }),
    kind: t.field({ type: ClaimKindFilterInput, description: 'What kind of act it is.' }),
    mode: t.field({ type: ModeFilterInput, description: "How the speaker's words are rendered." }),
    assertion: t.field({ type: AssertionFilterInput, description: 'How far the speaker stands behind the words.' }),
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
