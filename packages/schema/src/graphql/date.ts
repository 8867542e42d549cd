import { boundsOf } from '../date/bounds.ts'
import { dateText } from '../date/text.ts'
import type { DateValue } from '../model.ts'
import { builder } from './builder.ts'

export const EdtfDate = builder.objectRef<DateValue>('EdtfDate').implement({
  description: 'A date exactly as vague as its source.',
  fields: (t) => ({
    edtf: t.expose('edtf', { type: 'EDTF', description: 'The date in the Extended Date/Time Format.' }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'First possible day; null when open. The marks ~ ? % do not widen it.',
      resolve: ({ edtf }) => boundsOf(edtf).earliest,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last possible day; null when open.',
      resolve: ({ edtf }) => boundsOf(edtf).latest,
    }),
    text: t.string({ description: 'For people, in English: "December 2015".', resolve: ({ edtf }) => dateText(edtf) }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'How it was worked out where the source does not give it in full; null where it does.',
    }),
  }),
})
