import type { EnumRef } from '@pothos/core'
import type { WordFilter } from '../../filter.ts'
import { builder, type SchemaTypes } from '../builder.ts'
import { AssertionEnum, AttributionModeEnum, ClaimKindEnum } from '../vocabulary.ts'

const ONE = 'Is this one.'
const SEVERAL = 'Is one of these; of none, if the list is empty.'
const NONE = 'Is none of these.'

export const SlugFilterInput = builder.inputRef<WordFilter>('SlugFilter').implement({
  description: 'Slugs, kinds, units: words a facet gives as value.',
  fields: (t) => ({
    eq: t.string({ description: ONE }),
    in: t.stringList({ description: SEVERAL }),
    notIn: t.stringList({ description: NONE }),
  }),
})

const enumFilter = <Word extends string>(name: string, description: string, type: EnumRef<SchemaTypes, Word>) =>
  builder.inputRef<WordFilter<Word>>(name).implement({
    description,
    // Pothos cannot see through the type parameter that these are the filter's own fields.
    fields: (t) => ({
      eq: t.field({ type, description: ONE }),
      in: t.field({ type: [type], description: SEVERAL }),
      notIn: t.field({ type: [type], description: NONE }),
    }) as never,
  })

export const ClaimKindFilterInput = enumFilter('ClaimKindFilter', 'What kind of act a claim is.', ClaimKindEnum)
export const ModeFilterInput = enumFilter('ModeFilter', "How the speaker's words are rendered.", AttributionModeEnum)
export const AssertionFilterInput = enumFilter('AssertionFilter', 'How far the speaker stands behind the words.', AssertionEnum)
