import { UnknownKey, type Listing, type Listings, type Page, type PageRequest } from '@whosaid/schema'
import type { Bits } from './bits.ts'
import type { Ranking } from './order.ts'

/** Items in an order, some of them chosen: what a page is cut from. */
export interface Sequence<Item> {
  readonly length: number
  /** Where a key stands in the order, chosen or not; nothing for a key that is not in it. */
  rankOf(key: string): number | undefined
  chosen(rank: number): boolean
  item(rank: number): Item
  /** How many are chosen. */
  count(): number
}

/** The chosen of a table's items in a precomputed order. */
export function filtered<Item>({ ordinals, ranks }: Ranking, items: readonly Item[], ordinalOf: (key: string) => number | undefined, bits: Bits): Sequence<Item> {
  return {
    length: ordinals.length,
    rankOf(key) {
      const ordinal = ordinalOf(key)
      return ordinal === undefined ? undefined : ranks[ordinal]
    },
    chosen: (rank) => bits.has(ordinals[rank]!),
    item: (rank) => items[ordinals[rank]!]!,
    count: () => bits.count(),
  }
}

/** The chosen of items that are in their order already. */
export function inPlace<Item>(items: readonly Item[], ordinalOf: (key: string) => number | undefined, bits: Bits): Sequence<Item> {
  return { length: items.length, rankOf: ordinalOf, chosen: (rank) => bits.has(rank), item: (rank) => items[rank]!, count: () => bits.count() }
}

/** Items in an order of their own: all of them are chosen. */
export function ordered<Item>(length: number, item: (rank: number) => Item, rankOf: (key: string) => number | undefined): Sequence<Item> {
  return { length, rankOf, chosen: () => true, item, count: () => length }
}

/** Cuts a page from a sequence. */
export function pageOf<L extends Listing>(sequence: Sequence<Listings[L]['record']>, { take, from, after, before }: PageRequest<L>): Page<L> {
  const rankOf = (key: string): number => {
    const rank = sequence.rankOf(key)
    if (rank === undefined) throw new UnknownKey(key)
    return rank
  }
  const [low, high] = [after === undefined ? -1 : rankOf(after), before === undefined ? sequence.length : rankOf(before)]
  const step = from === 'start' ? 1 : -1
  const ranks: number[] = []
  // One more than asked for tells whether there is more on the far side.
  for (let rank = from === 'start' ? low + 1 : high - 1; rank > low && rank < high && ranks.length <= take; rank += step) {
    if (sequence.chosen(rank)) ranks.push(rank)
  }
  const more = ranks.length > take
  const shown = ranks.slice(0, take)
  if (from === 'end') shown.reverse()
  return {
    items: shown.map((rank) => sequence.item(rank)),
    hasNextPage: (from === 'start' && more) || anyChosen(sequence, high, sequence.length),
    hasPreviousPage: (from === 'end' && more) || anyChosen(sequence, 0, low + 1),
  }
}

function anyChosen(sequence: Sequence<unknown>, from: number, to: number): boolean {
  for (let rank = from; rank < to; rank++) if (sequence.chosen(rank)) return true
  return false
}
