import type { DateFilter } from '../../filter.ts'
import { builder } from '../builder.ts'

export const DateFilterInput = builder.inputRef<DateFilter>('DateFilter').implement({
  description: 'certainly: no reading of either lies outside; possibly: some reading of both overlaps. A date that is not known is during nothing.',
  fields: (t) => ({
    certainlyDuring: t.field({ type: 'EDTF', description: 'Every day it can mean lies in this time, however this is read.' }),
    possiblyDuring: t.field({ type: 'EDTF', description: 'Some day it can mean lies in this time.' }),
    known: t.boolean({ description: 'Whether there is a date at all.' }),
  }),
})
