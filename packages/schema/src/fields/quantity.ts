import { z } from 'zod'
import type { QuantityRange } from '../filter.ts'
import { checkUnit } from '../graphql/check-unit.ts'
import { QuantityRangeInput } from '../graphql/filters/quantity.ts'
import { Measurement } from '../graphql/measurement.ts'
import { amountText } from '../quantity/text.ts'
import { allowsWithin, type Measured } from '../quantity/range.ts'
import { boundsProblems } from '../quantity/bounds.ts'
import { dimensionOf, UNIT_NAMES } from '../quantity/units.ts'
import { approximation } from '../vocabulary/approximation.ts'
import type { Field, FieldOptions } from './field.ts'
import { proseShape } from './prose.ts'
import { wordShape } from './word.ts'

interface QuantityOptions extends FieldOptions {
  /** A unit that the values' units convert to: `t` takes kilograms and pounds too, and no metres. */
  readonly unit: string
}

const figure = z.number().min(-1e15).max(1e15).nullable().default(null)

/** A figure in the language of claims: a value or a range, its unit, how exact it is. */
export function quantity({ unit, ...options }: QuantityOptions): Field<Measured> {
  const units = UNIT_NAMES.filter((name) => dimensionOf(name) === dimensionOf(unit))
  if (units.length === 0) throw new Error(`quantity: "${unit}" is no unit; known are ${UNIT_NAMES.join(', ')}`)
  return {
    ...options,
    shape: z
      .strictObject({
        value: figure.describe('The figure; null when only a range is known.'),
        min: figure.describe('Start of a range.'),
        max: figure.describe('End of a range.'),
        unit: z.enum(units as [string, ...string[]]).describe('As stated.'),
        approximation: wordShape(approximation).default('EXACT'),
        basis: proseShape.nullable().default(null).describe('How it was worked out where no source states it.'),
      })
      .superRefine((amount, context) => {
        for (const { key, message } of boundsProblems(amount)) {
          context.addIssue({ code: 'custom', message, path: key === undefined ? [] : [key], params: { problem: 'quantity-bounds' } })
        }
      }),
    filter: {
      description: `${options.description} Some value that it allows lies in the range.`,
      input: () => QuantityRangeInput,
      check: (range) => checkUnit(`${options.label}: unit`, (range as QuantityRange).unit),
      fits: (range, value) => value !== undefined && allowsWithin(value, range as QuantityRange),
    },
    facts: (value) => [[amountText(value)]],
    output: (t, get) =>
      t.field({ type: Measurement, nullable: true, description: options.description, resolve: (parent) => get(parent) ?? null }),
  }
}
