import type { Quantity } from '@whosaid/schema'
import type { Layout } from '../layout.ts'
import { between } from './values.ts'

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** A figure of a claim. A plain object, unlike other records: the same figure in another unit is made by copying it. */
export function quantityOf(layout: Layout, at: number, claim: number): Quantity {
  const { words, tables: { figure, input, claim: { quantities } } } = layout
  const claimKey = layout.claimKey(claim)
  return {
    type: 'quantity',
    key: `${claimKey}#${at - quantities[claim]! + 1}`,
    claim: claimKey,
    value: orNull(figure.value[at]!),
    min: orNull(figure.min[at]!),
    max: orNull(figure.max[at]!),
    unit: words.at(figure.unit[at]!),
    measure: words.at(figure.measure[at]!),
    of: words.at(figure.of[at]!),
    base: words.orNull(figure.base[at]!),
    approximation: words.at(figure.approximation[at]!) as Quantity['approximation'],
    derivedFrom: between(figure.derivedFrom[at]!, figure.derivedFrom[at + 1]!, (row) => words.at(input.figure[row]!)),
  }
}
