import { inUnit, isConverted } from '../quantity/convert.ts'
import type { Measured } from '../quantity/range.ts'
import { amountText } from '../quantity/text.ts'
import { UNIT_NAMES } from '../quantity/units.ts'
import { builder } from './builder.ts'
import { checkUnit } from './check-unit.ts'
import { ApproximationEnum } from './vocabulary.ts'

export const Measurement = builder.objectRef<Measured>('Measurement')

Measurement.implement({
  description: "A figure among an entity's own fields: a value or a range, its unit, and how exact it is. What it counts, the field says.",
  fields: (t) => ({
    value: t.exposeFloat('value', { nullable: true, description: 'Null when only a range is known.' }),
    min: t.exposeFloat('min', { nullable: true, description: 'Start of a range; null when it is open, or when there is a value.' }),
    max: t.exposeFloat('max', { nullable: true, description: 'End of a range; null when it is open, or when there is a value.' }),
    unit: t.exposeString('unit', { description: 'As stated.' }),
    approximation: t.expose('approximation', { type: ApproximationEnum, description: 'How far the words around it loosen it.' }),
    in: t.field({
      type: Measurement,
      nullable: true,
      description: `The same in another unit; null when the units do not convert. A unit nobody knows is an error with code UNKNOWN_UNIT. Known: ${UNIT_NAMES.join(', ')}.`,
      args: { unit: t.arg.string({ required: true, description: 'One of the known units.' }) },
      resolve: (measured, { unit }) => {
        checkUnit('unit', unit)
        return inUnit(measured, unit)
      },
    }),
    derived: t.boolean({ description: 'True when it was worked out and no source states it.', resolve: ({ basis }) => basis !== null }),
    basis: t.exposeString('basis', { nullable: true, description: 'How it was worked out; null for a stated one.' }),
    text: t.string({ description: 'For people: "about 4,100 t".', resolve: (measured) => amountText(measured, isConverted(measured)) }),
  }),
})
