/** A part of a list too long for one page. */
export interface Slice<Item> {
  readonly items: readonly Item[]
  /** From 1. */
  readonly number: number
  /** How many parts there are. */
  readonly of: number
  /** Of the whole list. */
  readonly total: number
}

/** At least one part, empty where the list is. */
export function slices<Item>(items: readonly Item[], size: number): readonly Slice<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: of }, (_, index) => ({ items: items.slice(index * size, (index + 1) * size), number: index + 1, of, total: items.length }))
}

/** The first part stands at the list's own path. The tilde is in no slug, so that no record's page can stand there. */
export function slicePath(path: string, number: number): string {
  return number === 1 ? path : `${path}~${number}/`
}
