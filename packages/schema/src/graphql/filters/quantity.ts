import type { QuantityRange } from '../../filter.ts'
import { builder } from '../builder.ts'
import { ClaimFilterInput, QuantityFilterInput } from './refs.ts'
import { SlugFilterInput } from './words.ts'

export const QuantityRangeInput = builder.inputRef<QuantityRange>('QuantityRange').implement({
  description: 'Some value the figure allows lies from min to max, both included. The unit converts: a range in km2 finds quantities stated in mi2.',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'A known unit; another is an error with code UNKNOWN_UNIT.' }),
    min: t.float({ description: 'In that unit; open when left out.' }),
    max: t.float({ description: 'In that unit; open when left out.' }),
  }),
})

QuantityFilterInput.implement({
  description: 'A figure. Its fields all hold.',
  fields: (t) => ({
    unit: t.field({ type: SlugFilterInput, description: 'As stated.' }),
    measure: t.field({ type: SlugFilterInput, description: "From the editors' list: deaths, area, …" }),
    of: t.string({ description: 'Words of what is counted, all of them, in any order.' }),
    range: t.field({ type: QuantityRangeInput, description: 'Where some value it allows lies: "at least 35" allows 35 and all above.' }),
    derived: t.boolean({ description: 'Whether it was computed from stated ones.' }),
    claim: t.field({ type: ClaimFilterInput, description: 'Stands in a claim like this.' }),
  }),
})
