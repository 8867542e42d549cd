import type { SharedClaims } from '../store.ts'
import { bounded } from './bounded.ts'
import { checkClaimFilter } from './check-filter.ts'
import { builder } from './builder.ts'
import { ClaimFilterInput } from './filters/refs.ts'
import { present } from './present.ts'
import { EntityRef } from './refs.ts'

const MOST_EDGES = 1000

const GraphEdge = builder.objectRef<SharedClaims>('GraphEdge').implement({
  description: 'Two entities that share claims. Without direction: source comes before target by slug.',
  fields: (t) => ({
    source: t.field({ type: EntityRef, description: 'The one.', resolve: ({ source }, _args, { read }) => present(read.entity(source), source) }),
    target: t.field({ type: EntityRef, description: 'The other.', resolve: ({ target }, _args, { read }) => present(read.entity(target), target) }),
    claims: t.exposeInt('claims', { description: 'How many of the claims are about both.' }),
  }),
})

builder.queryField('graph', (t) =>
  t.field({
    type: [GraphEdge],
    description: 'Entities that share claims, weighted, most shared first, then by slug.',
    args: {
      filter: t.arg({ type: ClaimFilterInput, required: false, description: 'Which claims count.' }),
      first: t.arg.int({ defaultValue: 100, description: `How many edges at most: 0 to ${MOST_EDGES}.` }),
    },
    resolve: (_root, { filter, first }, { read }) => {
      checkClaimFilter(filter ?? {})
      return read.graph({ filter: filter ?? {}, first: bounded(first, 100, MOST_EDGES) })
    },
  }),
)
