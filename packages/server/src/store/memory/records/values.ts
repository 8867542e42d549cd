import type { DateValue } from '@whosaid/schema'
import type { Words } from '../columns/words.ts'

/** Nothing, once for all. */
const NONE: readonly never[] = Object.freeze([])

/** A list that is held as JSON. */
export function listed(words: Words, id: number): readonly never[] {
  return id === 0 ? NONE : (JSON.parse(words.at(id)) as never[])
}

export function dateOf(words: Words, edtf: number, basis: number): DateValue | null {
  return edtf === 0 ? null : { edtf: words.at(edtf), basis: words.orNull(basis) }
}

/** What lies between two offsets, each made by its place. */
export function between<Item>(from: number, to: number, make: (at: number) => Item): readonly Item[] {
  if (from === to) return NONE
  const items: Item[] = []
  for (let at = from; at < to; at++) items.push(make(at))
  return items
}
