import type { QuantityFilter } from '../filter.ts'
import { checkQuantityFilter } from './check-filter.ts'
import { builder, fieldsOn } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { QuantityFilterInput } from './filters/refs.ts'
import { QuantityRef } from './refs.ts'

const QuantityConnection = connectionType({ listing: 'quantity', name: 'Quantity', node: QuantityRef })

builder.queryField('quantities', (t) =>
  t.field({
    type: QuantityConnection,
    description: 'Figures of all claims that fit a filter, in the order of their claims.',
    args: { ...pageArguments(fieldsOn(t)), filter: t.arg({ type: QuantityFilterInput, required: false, description: 'Which of them.' }) },
    resolve: (_root, { filter, ...page }, context) => {
      const wanted: QuantityFilter = filter ?? {}
      checkQuantityFilter(wanted)
      return connect(context, 'quantity', wanted, 'ARTICLE_POSITION', page)
    },
  }),
)
