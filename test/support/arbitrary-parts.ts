import type { ClaimFilter, DateFilter, Model, QuantityFilter, QuantityRange, RelationFilter, WordFilter } from '@whosaid/schema'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { direction } from '../../packages/schema/src/vocabulary/direction.ts'
import { relationType } from '../../packages/schema/src/vocabulary/relation-type.ts'
import { wordsOf } from '../../packages/schema/src/vocabulary/vocabulary.ts'
import { factor, unitsLike } from './brute-force-figures.ts'
import { isLabel, plainPairs, plainWords } from './brute-force-words.ts'

/** Every shape a field can come in: left out, null, or given. */
export const maybe = <T>(part: Arbitrary<T>): Arbitrary<T | null> => fc.oneof({ weight: 9, arbitrary: part }, { weight: 1, arbitrary: fc.constant(null) })

/** One of the fields, now and then two or three: a filter of all of them would choose nothing. */
export function shape<T extends object>(parts: { readonly [Key in keyof T]?: Arbitrary<T[Key]> }): Arbitrary<T> {
  const fields = Object.entries(parts) as [string, Arbitrary<unknown>][]
  const few = (count: number): Arbitrary<[string, Arbitrary<unknown>][]> => fc.subarray(fields, { minLength: 1, maxLength: Math.min(count, fields.length) })
  return fc.oneof({ weight: 3, arbitrary: few(1) }, { weight: 2, arbitrary: few(2) }, { weight: 1, arbitrary: few(3) }).chain((some) => fc.record(Object.fromEntries(some))) as unknown as Arbitrary<T>
}

export const oneOf = <T>(values: Iterable<T>, otherwise: T): Arbitrary<T> => {
  const known = [...new Set(values)]
  return known.length === 0 ? fc.constant(otherwise) : fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.constant(otherwise) })
}

export function words<Word extends string>(known: Iterable<Word>, unknown = 'no-such-thing' as Word): Arbitrary<WordFilter<Word>> {
  const word = oneOf(known, unknown)
  const list = fc.array(word, { minLength: 2, maxLength: 6 })
  return fc.oneof(
    { weight: 4, arbitrary: word.map((eq): WordFilter<Word> => ({ eq })) },
    { weight: 3, arbitrary: list.map((some): WordFilter<Word> => ({ in: some })) },
    { weight: 2, arbitrary: fc.array(word, { maxLength: 4 }).map((some): WordFilter<Word> => ({ notIn: some })) },
    { weight: 1, arbitrary: shape<WordFilter<Word>>({ eq: maybe(word), in: maybe(fc.array(word, { maxLength: 4 })), notIn: maybe(list) }) },
  )
}

/** Times to ask for beside those that a model names; ranges within sets are asked for in test/store/dates.test.ts. */
export const TIMES = ['2016', '201X', '20XX', '2010/2020', '../2016-03', '2016-03/..', '2016-03', '2031-04', '2031-04-12', '2031-XX-12', '[2015,2016-03]', '{2030,2031}', '-0044', '../0000', '2016-24', '2031-33', '2031/', '/2016'] as const

export function dates(named: readonly string[]): Arbitrary<DateFilter> {
  const time = fc.oneof({ weight: 2, arbitrary: oneOf(named.filter((edtf) => !/^[[{].*\.\./.test(edtf)), '2016') }, { weight: 1, arbitrary: fc.constantFrom(...TIMES) })
  return fc.oneof(
    { weight: 4, arbitrary: time.map((possiblyDuring): DateFilter => ({ possiblyDuring })) },
    { weight: 3, arbitrary: time.map((certainlyDuring): DateFilter => ({ certainlyDuring })) },
    { weight: 1, arbitrary: fc.boolean().map((known): DateFilter => ({ known })) },
    { weight: 1, arbitrary: shape<DateFilter>({ certainlyDuring: maybe(time), possiblyDuring: maybe(time), known: maybe(fc.boolean()) }) },
  )
}

/** Words, phrases and beginnings of words that stand in some of the texts, and now and then one that does not. */
export function queries(texts: readonly string[]): Arbitrary<string> {
  const plain = (found: readonly string[]): string[] => found.filter((word) => !isLabel(word, ['person', 'organization', 'place', 'event', 'topic']))
  const word = oneOf(plain(texts.flatMap(plainWords)), 'zzxqvjkw')
  const pair = oneOf(texts.flatMap(plainPairs), 'zzxqvjkw wkjvqxzz')
  return fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 2, arbitrary: pair.map((two) => `"${two}"`) },
    { weight: 2, arbitrary: word.map((one) => `${one.slice(0, 4)}*`) },
    { weight: 1, arbitrary: pair },
    { weight: 1, arbitrary: fc.tuple(word, word).map((two) => two.join(' ')) },
  )
}

export function figures(model: Model, claim: Arbitrary<ClaimFilter>): Arbitrary<QuantityFilter> {
  const all = model.claims.flatMap(({ quantities }) => quantities)
  const range = oneOf(all.map(({ unit, value, min, max }) => ({ unit, at: value ?? min ?? max ?? 1 })), { unit: 'MW', at: 1 }).chain(({ unit, at }) =>
    fc.record({ unit: fc.constantFrom(...unitsLike(unit)), ends: fc.constantFrom('from', 'to', 'between', 'turned'), by: fc.constantFrom(0.5, 1, 1, 2) }).map(({ unit: asked, ends, by }): QuantityRange => {
      // As exactly as the API gives figures in another unit.
      const [bound, twice] = [1, 2].map((times) => Number((at * by * times * (factor(unit, asked) ?? 1)).toPrecision(12))) as [number, number]
      switch (ends) {
        case 'from': return { unit: asked, min: bound }
        case 'to': return { unit: asked, max: bound, min: null }
        case 'between': return { unit: asked, min: bound, max: twice }
        default: return { unit: asked, min: twice, max: bound }
      }
    }))
  return shape<QuantityFilter>({
    unit: maybe(words(all.map(({ unit }) => unit))), measure: maybe(words(all.map(({ measure }) => measure))), of: maybe(queries(all.map(({ of }) => of))),
    range: maybe(range), derived: maybe(fc.boolean()), claim: maybe(claim),
  })
}

export const relating = (claim: Arbitrary<ClaimFilter>): Arbitrary<RelationFilter> =>
  shape<RelationFilter>({
    type: maybe(fc.subarray([...wordsOf(relationType)], { minLength: 2 })), direction: maybe(fc.constantFrom(...wordsOf(direction))), claim: maybe(claim),
  })
