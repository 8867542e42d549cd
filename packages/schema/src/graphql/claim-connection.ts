import type { Answer } from '../answer.ts'
import { textsOf, type ClaimFilter } from '../filter.ts'
import type { Listings } from '../store.ts'
import { builder, type Context, type FieldsOn } from './builder.ts'
import { connect, connectionType, pageArguments, type Connection, type ConnectionArgs } from './connection.ts'
import { checkClaimFilter } from './check-filter.ts'
import { badInput } from './errors.ts'
import { ClaimFacets } from './facets.ts'
import { ClaimFilterInput } from './filters/refs.ts'
import { ClaimRef } from './refs.ts'

const ClaimOrder = builder.enumType('ClaimOrder', {
  description: 'In which order claims come.',
  values: {
    ARTICLE_POSITION: { description: "By article slug, then as they stand in the article's text." },
    NEWEST: { description: 'By the time they are about, latest first, undated last.' },
    OLDEST: { description: 'By the time they are about, earliest first, undated last.' },
    RELEVANCE: { description: "By how well they match the filter's text, best first. Without a text that every claim has to match it is an error with code BAD_VALUE." },
  } as const,
})

const ClaimConnection = connectionType({ listing: 'claim', name: 'Claim', node: ClaimRef })

builder.objectField(ClaimConnection, 'facets', (t) =>
  t.field({ type: ClaimFacets, description: 'Counts under the same filter.', resolve: ({ request }) => request.filter }),
)

/** Claims in the scope of their parent, filtered further by the client. */
export function claimsField<Parent>(t: FieldsOn<Parent>, description: string, scope: (parent: Parent) => ClaimFilter | undefined) {
  return t.field({
    type: ClaimConnection,
    description,
    args: {
      ...pageArguments(t),
      filter: t.arg({ type: ClaimFilterInput, required: false, description: 'Which of them.' }),
      orderBy: t.arg({ type: ClaimOrder, required: false, description: 'ARTICLE_POSITION when left out.' }),
    },
    resolve: (parent, { filter, orderBy, ...page }, context): Answer<Connection<'claim'>> =>
      claims(context, both(scope(parent), filter), orderBy ?? 'ARTICLE_POSITION', page),
  })
}

function claims(context: Context, filter: ClaimFilter, order: Listings['claim']['order'], page: ConnectionArgs): Answer<Connection<'claim'>> {
  checkClaimFilter(filter)
  if (order === 'RELEVANCE' && textsOf(filter).length === 0) throw badInput('BAD_VALUE', 'orderBy: RELEVANCE needs a text in the filter to be judged by.')
  return connect(context, 'claim', filter, order, page)
}

function both(scope: ClaimFilter | undefined, filter: ClaimFilter | null | undefined): ClaimFilter {
  return scope === undefined ? (filter ?? {}) : typeof filter === 'object' && filter !== null ? { and: [scope, filter] } : scope
}
