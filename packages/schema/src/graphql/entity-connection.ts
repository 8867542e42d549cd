import type { EntityScope } from '../store.ts'
import { builder, type FieldsOn } from './builder.ts'
import { checkEntityFilter } from './check-filter.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { EntityFacets } from './facets.ts'
import { EntityFilterInput } from './filters/refs.ts'
import { EntityRef } from './refs.ts'

export const EntityConnection = connectionType({
  listing: 'entity',
  name: 'Entity',
  node: EntityRef,
  edgeFields: (t) => ({
    claims: t.int({
      description: "Claims about it, in this connection's scope.",
      resolve: ({ connection, node }, _args, { read }) => {
        const { inArticle } = connection.request.filter
        const about = { about: { slug: { eq: node.slug } } }
        return read.count({ listing: 'claim', filter: inArticle === undefined ? about : { and: [about, { article: { eq: inArticle } }] } })
      },
    }),
  }),
})

builder.objectField(EntityConnection, 'facets', (t) =>
  t.field({ type: EntityFacets, description: 'Counts under the same filter.', resolve: ({ request }) => request.filter }),
)

export const EntityOrder = builder.enumType('EntityOrder', {
  description: 'In which order entities come.',
  values: {
    NAME: { description: 'By name.' },
    MOST_CLAIMS: { description: 'By how many claims are about them, most first.' },
  } as const,
})

/** Entities in the scope of their parent, filtered further by the client. */
export function entitiesField<Parent>(t: FieldsOn<Parent>, description: string, scope: (parent: Parent) => EntityScope) {
  return t.field({
    type: EntityConnection,
    description,
    args: { ...pageArguments(t), filter: t.arg({ type: EntityFilterInput, required: false, description: 'Which of them.' }) },
    resolve: (parent, { filter, ...page }, context) => {
      checkEntityFilter(filter ?? {})
      return connect(context, 'entity', { ...filter, ...scope(parent) }, 'NAME', page)
    },
  })
}
