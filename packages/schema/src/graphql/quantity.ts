import { all, after } from '../answer.ts'
import type { Quantity } from '../model.ts'
import { inUnit, isConverted } from '../quantity/convert.ts'
import { quantityText } from '../quantity/text.ts'
import { UNIT_NAMES } from '../quantity/units.ts'
import { checkUnit } from './check-unit.ts'
import { present } from './present.ts'
import { ClaimRef, QuantityRef } from './refs.ts'
import { ApproximationEnum } from './vocabulary.ts'

QuantityRef.implement({
  description: 'A figure: a value or a range, its unit, what it counts, and how exact it is.',
  fields: (t) => ({
    value: t.exposeFloat('value', { nullable: true, description: 'Null when only a range is known.' }),
    min: t.exposeFloat('min', { nullable: true, description: 'Start of a range; null when it is open, or when there is a value.' }),
    max: t.exposeFloat('max', { nullable: true, description: 'End of a range; null when it is open, or when there is a value.' }),
    unit: t.exposeString('unit', { description: 'As stated: percent, mi2, km2, count, rank, …' }),
    measure: t.exposeString('measure', { description: "From the editors' list: deaths, area, rank, …" }),
    of: t.exposeString('of', { description: 'What is counted or measured: "fighters killed".' }),
    base: t.field({
      type: QuantityRef,
      nullable: true,
      description: 'What a share is a share of; null when that is no figure.',
      resolve: ({ base }, _args, { read }) => (base === null ? null : read.quantity(base)),
    }),
    approximation: t.expose('approximation', { type: ApproximationEnum, description: 'How far the words around it loosen it.' }),
    in: t.field({
      type: QuantityRef,
      nullable: true,
      description: `The same in another unit; null when the units do not convert. A unit nobody knows is an error with code UNKNOWN_UNIT. Known: ${UNIT_NAMES.join(', ')}.`,
      args: { unit: t.arg.string({ required: true, description: 'One of the known units.' }) },
      resolve: (quantity, { unit }) => convert(quantity, unit),
    }),
    derived: t.boolean({ description: 'True when it was computed from stated ones.', resolve: ({ derivedFrom }) => derivedFrom.length > 0 }),
    derivedFrom: t.field({
      type: [QuantityRef],
      description: 'The stated quantities it was computed from.',
      resolve: ({ derivedFrom }, _args, { read }) =>
        after(all(derivedFrom.map((key) => read.quantity(key))), (found) => found.filter((input): input is Quantity => input !== null)),
    }),
    text: t.string({ description: 'For people: "at least 35 deaths".', resolve: (quantity) => quantityText(quantity, isConverted(quantity)) }),
    claim: t.field({ type: ClaimRef, description: 'The claim it stands in.', resolve: ({ claim }, _args, { read }) => present(read.claim(claim), claim) }),
  }),
})

function convert(quantity: Quantity, unit: string): Quantity | null {
  checkUnit('unit', unit)
  return inUnit(quantity, unit)
}
