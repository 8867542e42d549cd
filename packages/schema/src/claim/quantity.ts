import { z } from 'zod'
import { proseShape } from '../fields/prose.ts'
import { slugShape } from '../fields/slug.ts'
import { wordShape } from '../fields/word.ts'
import { UNIT_NAMES } from '../quantity/units.ts'
import { approximation } from '../vocabulary/approximation.ts'

const figure = z.number().min(-1e15).max(1e15).nullable().default(null)

/** A figure as a claim's entry holds it. */
export const quantityShape = z.strictObject({
  key: slugShape.optional().describe('Unique in the article; needed only where something refers to it.'),
  value: figure.describe('The figure; left out where a range is given.'),
  min: figure.describe('Lower end of a range.'),
  max: figure.describe('Upper end of a range.'),
  unit: z.string().min(1).meta({ words: UNIT_NAMES }).describe('As stated: percent, mi2, km2, count, rank, …'),
  measure: slugShape.describe("From the editors' list: deaths, area, rank, …"),
  of: proseShape.describe('What is counted or measured.'),
  base: slugShape.nullable().default(null).describe('Key of the quantity that a share is a share of.'),
  approximation: wordShape(approximation).default('EXACT'),
  derivedFrom: z.array(slugShape).default([]).describe('Keys of the quantities that a derived figure was computed from.'),
})

export type QuantityEntry = z.output<typeof quantityShape>
