import { wordFits, type WordFilter } from '@whosaid/schema'
import type { Words } from '../columns/words.ts'
import { Ordinals } from '../sets/ordinals.ts'
import type { Postings } from '../sets/postings.ts'

/** What all filters are made of: conditions that may be left out, their meeting, and `and`, `or`, `not`. */
export type Maybe<T> = T | null | undefined

/** Evaluates a condition if it is set. */
export function given<T>(condition: Maybe<T>, evaluate: (condition: T) => Ordinals): Ordinals | undefined {
  return condition === null || condition === undefined ? undefined : evaluate(condition)
}

/** The items that every condition chooses; all, where none is set. */
export function meet(all: Ordinals, conditions: readonly (Ordinals | undefined)[]): Ordinals {
  // The smallest first: what it leaves is all that the others are asked about.
  const set = conditions.filter((condition) => condition !== undefined).toSorted((a, b) => a.count() - b.count())
  return set.reduce((met, condition) => met.and(condition), all)
}

interface Combined<Filter> {
  readonly and?: Maybe<readonly Filter[]>
  readonly or?: Maybe<readonly Filter[]>
  readonly not?: Maybe<Filter>
}

/** The items that a filter's own conditions choose, and its `and`, `or` and `not`. */
export function every<Filter extends Combined<Filter>>(
  all: Ordinals, filter: Filter, evaluate: (filter: Filter) => Ordinals, conditions: readonly (Ordinals | undefined)[],
): Ordinals {
  return meet(all, [
    ...conditions,
    ...(filter.and ?? []).map(evaluate),
    given(filter.or, (some) => some.reduce((joined, one) => joined.or(evaluate(one)), Ordinals.none(all.size))),
    given(filter.not, (one) => evaluate(one).not()),
  ])
}

/** The words that pass a filter, among those that some row has. */
export function fitting<Word extends string>(words: Words, postings: Postings, filter: WordFilter<Word>): number[] {
  const { eq, in: among } = filter
  const named = typeof eq === 'string' ? [eq] : among
  if (named) return [...new Set(named)].filter((word) => wordFits(filter, word)).map((word) => words.id(word))
  return postings.words().filter((id) => id !== 0 && wordFits(filter, words.at(id) as Word))
}

/** The rows of which a word passes a filter. */
export function having<Word extends string>(words: Words, postings: Postings, filter: WordFilter<Word>): Ordinals {
  return postings.any(fitting(words, postings, filter))
}

/** Whether something is called by a name: its own or an alias, whole, case-insensitive. */
export function isCalled(named: { readonly name: string; readonly aliases?: readonly string[] }, name: string): boolean {
  const wanted = fold(name)
  return [named.name, ...(named.aliases ?? [])].some((own) => fold(own) === wanted)
}

export const fold = (name: string): string => name.normalize('NFKC').toLowerCase()
