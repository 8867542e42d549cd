import { wordFits, type WordFilter } from '@whosaid/schema'
import { Bits } from '../bits.ts'
import type { Postings } from '../postings.ts'

/** What all filters are made of: conditions that may be left out, their meeting, and `and`, `or`, `not`. */
export type Maybe<T> = T | null | undefined

/** Evaluates a condition if it is set. */
export function given<T>(condition: Maybe<T>, evaluate: (condition: T) => Bits): Bits | undefined {
  return condition === null || condition === undefined ? undefined : evaluate(condition)
}

/** The items that every condition chooses; all, where none is set. */
export function meet(size: number, conditions: readonly (Bits | undefined)[]): Bits {
  const [first, ...rest] = conditions.filter((condition) => condition !== undefined)
  return first === undefined ? Bits.all(size) : rest.reduce((met, condition) => met.and(condition), first)
}

interface Combined<Filter> {
  readonly and?: Maybe<readonly Filter[]>
  readonly or?: Maybe<readonly Filter[]>
  readonly not?: Maybe<Filter>
}

/** The items that a filter's own conditions choose, and its `and`, `or` and `not`. */
export function every<Filter extends Combined<Filter>>(
  size: number, filter: Filter, evaluate: (filter: Filter) => Bits, conditions: readonly (Bits | undefined)[],
): Bits {
  return meet(size, [
    ...conditions,
    ...(filter.and ?? []).map(evaluate),
    given(filter.or, (some) => some.reduce((joined, one) => joined.or(evaluate(one)), new Bits(size))),
    given(filter.not, (one) => evaluate(one).not()),
  ])
}

/** The items that pass a test of their ordinal. */
export function where(size: number, test: (ordinal: number) => boolean): Bits {
  const bits = new Bits(size)
  for (let ordinal = 0; ordinal < size; ordinal++) if (test(ordinal)) bits.add(ordinal)
  return bits
}

/** The items of which a value fits, read from the postings of the values that do. */
export function having<Word extends string>(postings: Postings, words: WordFilter<Word>): Bits {
  const { eq, in: among } = words
  const candidates = typeof eq === 'string' ? [eq] : (among ?? postings.values())
  return postings.any([...candidates].filter((value) => wordFits(words, value)))
}

/** Whether something is called by a name: its own or an alias, whole, case-insensitive. */
export function isCalled(named: { readonly name: string; readonly aliases?: readonly string[] }, name: string): boolean {
  const wanted = fold(name)
  return [named.name, ...(named.aliases ?? [])].some((own) => fold(own) === wanted)
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase()
