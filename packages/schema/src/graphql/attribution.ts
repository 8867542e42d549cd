import type { Attribution } from '../model.ts'
import { builder } from './builder.ts'
import { present } from './present.ts'
import { SourceRef } from './refs.ts'
import { AttributionModeEnum } from './vocabulary.ts'

export const AttributionType = builder.objectRef<Attribution>('Attribution').implement({
  description: 'A link of a chain of attribution.',
  fields: (t) => ({
    source: t.field({ type: SourceRef, description: 'Who says it or passes it on.', resolve: ({ source }, _args, { read }) => present(read.source(source), source) }),
    mode: t.expose('mode', { type: AttributionModeEnum, description: "How this source's words are rendered." }),
    as: t.exposeString('as', { nullable: true, description: 'Role as stated there: "Defense Secretary".' }),
    nested: t.exposeBoolean('nested', { description: 'True for a belief or narrative that a source ascribes to this one.' }),
    inferred: t.exposeBoolean('inferred', { description: 'True when the article does not say so and the editors read it from the context.' }),
  }),
})
