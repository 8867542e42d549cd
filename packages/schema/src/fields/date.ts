import { z } from 'zod'
import { dateFits } from '../date/fits.ts'
import { canonicalEdtf } from '../date/parse.ts'
import { dateText } from '../date/text.ts'
import type { DateFilter } from '../filter.ts'
import { EdtfDate } from '../graphql/date.ts'
import { DateFilterInput } from '../graphql/filters/date.ts'
import type { DateValue } from '../model.ts'
import type { Field, FieldOptions } from './field.ts'
import { proseShape } from './prose.ts'

const edtfShape = z.string('expected an EDTF date such as 2016-03-22, 2015-12 or 2014/..').transform((text, context) => {
  try {
    return canonicalEdtf(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    context.addIssue({ code: 'custom', message: error.message, params: { problem: 'invalid-date' } })
    return z.NEVER
  }
})

/** A lone `2016` is a number to YAML and a year to everybody else. */
const isYear = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 999 && Number(value) < 10_000

const mapShape = z.strictObject({
  edtf: edtfShape.describe('EDTF: 2016-03-22, 2015-12, 2014/.., 2016~.'),
  basis: proseShape.nullable().default(null).describe('How it was worked out, where the source does not give it in full.'),
})

/** A date as content has it: the EDTF text, or a map with the basis on which it was worked out. */
export const dateShape = (z.preprocess(
  (value) => (isYear(value) ? { edtf: String(value) } : typeof value === 'object' ? value : { edtf: value }),
  mapShape,
) as z.ZodType<DateValue>).meta({ forms: [z.string().meta({ description: 'EDTF: 2016-03-22, 2015-12, 2014/.., 2016~.', sample: '2016-03-22' }), z.int().describe('A year.'), mapShape] })

/** A date as vague as its source. */
export function date(options: FieldOptions): Field<DateValue> {
  return {
    ...options,
    shape: dateShape,
    filter: {
      description: options.description,
      input: () => DateFilterInput,
      fits: (condition, value) => dateFits(condition as DateFilter, value ?? null),
    },
    dated: (value) => value,
    facts: ({ edtf }) => [[dateText(edtf)]],
    output: (t, get) =>
      t.field({ type: EdtfDate, nullable: true, description: options.description, resolve: (parent) => get(parent) ?? null }),
  }
}
