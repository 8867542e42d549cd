import type { TimelineEntry } from '../store.ts'
import { checkEntityFilter } from './check-filter.ts'
import { builder, fieldsOn } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { EdtfDate } from './date.ts'
import { EntityFilterInput } from './filters/refs.ts'
import { nodeNamed } from './node.ts'
import { present } from './present.ts'
import { NodeRef } from './refs.ts'

const TimelineEntryType = builder.objectRef<TimelineEntry>('TimelineEntry').implement({
  description: 'Something with a date: an event, or a claim about a time.',
  fields: (t) => ({
    date: t.expose('date', { type: EdtfDate, description: 'When it happened, or the time it is about.' }),
    label: t.exposeString('label', { description: "An event's name, a claim's proposition." }),
    node: t.field({ type: NodeRef, description: 'The event or the claim.', resolve: ({ node }, _args, { read }) => present(nodeNamed(node, read), node.key) }),
  }),
})

const TimelineConnection = connectionType({ listing: 'timeline', name: 'Timeline', node: TimelineEntryType })

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelineConnection,
    description: 'Events and dated claims in order of time: by the first day they can mean, then the last, then by slug; what is open at its start comes first.',
    args: {
      ...pageArguments(fieldsOn(t)),
      during: t.arg({ type: 'EDTF', required: false, description: 'Only what is possibly during this time.' }),
      about: t.arg({
        type: EntityFilterInput,
        required: false,
        description: 'Only claims about such an entity, and events that are such an entity or have one as a place or participant.',
      }),
    },
    resolve: (_root, { during, about, ...page }, context) => {
      if (about !== null && about !== undefined) checkEntityFilter(about)
      return connect(context, 'timeline', { during, about }, 'OLDEST', page)
    },
  }),
)
