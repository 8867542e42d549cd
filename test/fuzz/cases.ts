import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { runs } from '../support/arbitrary-runs.ts'

/** A thousand cases in a test; FC_RUNS=100 makes it a hundred thousand, as `npm run fuzz` does. */
export const CASES = runs(1000)
export const TIMEOUT = 3_600_000

/** Strings with what programs stumble over: control characters, marks of direction, lone surrogates, quotes, brackets, long runs. */
export const oddText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.constantFrom('\u0000', '\u202E', '\u2066', '\uD800', '\uFEFF', '"', "'", '\\', '{', '}', '[', ']', '<script>', '../', '%00', '\r\n', '\t', '𝕏', 'é', '*', '-', '~', '99999999999999999999'), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('a', '(', '[', '{', '"', '\\', ' ', '-', '../'), fc.integer({ min: 1, max: 3000 })).map(([part, times]) => part.repeat(times)),
)

/** A text with a few places cut out, doubled, or written over. */
export function mutated(texts: readonly string[]): Arbitrary<string> {
  const slip = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 40 }), by: fc.oneof(oddText, fc.constantFrom('', ': ', '- ', '\n', '&a ', '*a', '!!js/function ', '<<: ', '|', '? ', '# ')) })
  return fc.tuple(fc.constantFrom(...texts), fc.array(slip, { minLength: 1, maxLength: 4 })).map(([text, slips]) =>
    slips.reduce((changed, { at, length, by }) => {
      const place = Math.floor(at * changed.length)
      return changed.slice(0, place) + by + changed.slice(place + length)
    }, text),
  )
}
