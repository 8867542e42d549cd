import type { AttributionFilter, SourceFilter } from '../../filter.ts'
import { builder, type SchemaTypes } from '../builder.ts'
import { NAME } from './refs.ts'
import { SlugFilterInput } from './words.ts'

const conditions = (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => ({
  slug: t.field({ type: SlugFilterInput, description: "Its slug. An author's slug matches the bylines that author shares." }),
  name: t.string({ description: NAME }),
  affiliatedWith: t.field({ type: SlugFilterInput, description: 'Affiliated with this organization, whenever and in whatever role.' }),
  named: t.boolean({ description: 'True for entities and bylines, false for unnamed sources.' }),
  kind: t.field({ type: SlugFilterInput, description: 'An entity kind, byline or unnamed.' }),
})

export const SourceFilterInput = builder.inputRef<SourceFilter>('SourceFilter').implement({
  description: 'A source of claims.',
  fields: conditions,
})

export const AttributionFilterInput = builder.inputRef<AttributionFilter>('AttributionFilter').implement({
  description: 'A source, and how its link stands in the chain.',
  fields: (t) => ({
    ...conditions(t),
    nested: t.boolean({ description: 'Whether it only holds the belief that another ascribes to it.' }),
    inferred: t.boolean({ description: 'Whether the editors read the link from the context.' }),
  }),
})
