import type { Quantity } from '@whosaid/schema'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { approximation } from '../../packages/schema/src/vocabulary/approximation.ts'
import { wordsOf } from '../../packages/schema/src/vocabulary/vocabulary.ts'

const number = fc.constantFrom(0, 1, 2, 2.5, 12, 100, 240, 1000, 10_000)
const extent = fc.oneof(
  { weight: 3, arbitrary: number.map((value) => ({ value, min: null, max: null })) },
  { weight: 1, arbitrary: fc.tuple(number, number).map((ends) => ({ value: null, min: Math.min(...ends), max: Math.max(...ends) })) },
  { weight: 1, arbitrary: number.chain((end) => fc.constantFrom({ value: null, min: end, max: null }, { value: null, min: null, max: end })) },
)
const unit = fc.constantFrom('count', 'count', 'dozen', 'percent', 'ratio', 'mi2', 'km2', 'ha', 'm', 'ft', 'nmi', 'USD', 'rank')

/** A figure of some claim: a value or a range, in some unit, loosened by some word, stated or derived. */
export const arbitraryFigure: Arbitrary<Omit<Quantity, 'key' | 'claim'>> = fc.record({
  extent, unit, measure: fc.constantFrom('deaths', 'area', 'share'), of: fc.constantFrom('people aboard', 'people saved', 'meadow burnt', 'timber lost'),
  approximation: fc.constantFrom(...wordsOf(approximation)), derived: fc.boolean(),
}).map(({ extent: ends, derived, ...given }) => ({ type: 'quantity', ...ends, ...given, base: null, derivedFrom: derived ? ['x/y#1'] : [] }))
