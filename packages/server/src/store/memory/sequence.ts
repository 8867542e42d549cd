import { UnknownKey, type Listing, type Listings, type Page, type PageRequest } from '@whosaid/schema'
import type { Listed } from './corpus.ts'
import type { Ranking } from './order.ts'
import { Ordinals } from './sets/ordinals.ts'

/** Items in an order, some of them chosen: what a page is cut from. */
export interface Sequence<Item> {
  readonly length: number
  /** Where a key stands in the order, chosen or not; nothing for a key that is not in it. */
  rankOf(key: string): number | undefined
  /** The first chosen rank from one on; -1 when there is none. */
  next(rank: number): number
  /** The last chosen rank up to one; -1 when there is none. */
  previous(rank: number): number
  item(rank: number): Item
  /** How many are chosen. */
  count(): number
}

/** The chosen of a listing's items, in an order or as they stand. */
export function filtered<Item>(items: Listed<Item>, chosen: Ordinals, ranking: Ranking | undefined): Sequence<Item> {
  if (ranking === undefined) return inPlace(items, chosen)
  const { ordinals, ranks } = ranking
  const steps = stepsIn(ranking, chosen)
  return {
    ...steps,
    length: ordinals.length,
    rankOf(key) {
      const ordinal = items.ordinal(key)
      return ordinal === undefined ? undefined : ranks[ordinal]
    },
    item: (rank) => items.item(ordinals[rank]!),
    count: () => chosen.count(),
  }
}

/** The chosen of items that are in their order already. */
export function inPlace<Item>(items: Pick<Listed<Item>, 'size' | 'item' | 'ordinal'>, chosen: Ordinals): Sequence<Item> {
  return {
    length: items.size, rankOf: (key) => items.ordinal(key), item: (rank) => items.item(rank),
    next: (rank) => chosen.next(rank), previous: (rank) => chosen.previous(rank), count: () => chosen.count(),
  }
}

/** How far to look from rank to rank: the chosen lie close together mostly, and laying all of them out by rank costs more than that. */
const LOOK = 512

/** Steps through the chosen by rank. */
function stepsIn({ ordinals, ranks }: Ranking, chosen: Ordinals): Pick<Sequence<unknown>, 'next' | 'previous'> {
  const few = chosen.count() * LOOK < chosen.size
  let byRank: Ordinals | undefined
  const laidOut = (): Ordinals => (byRank ??= chosen.through(ordinals.length, ranks))
  return {
    next(from) {
      if (!few && byRank === undefined) {
        const end = Math.min(ordinals.length, from + LOOK)
        for (let rank = from; rank < end; rank++) if (chosen.has(ordinals[rank]!)) return rank
        if (end === ordinals.length) return -1
      }
      return laidOut().next(from)
    },
    previous(from) {
      if (!few && byRank === undefined) {
        const end = Math.max(-1, from - LOOK)
        for (let rank = from; rank > end; rank--) if (chosen.has(ordinals[rank]!)) return rank
        if (end === -1) return -1
      }
      return laidOut().previous(from)
    },
  }
}

/** Items in an order of their own: all of them are chosen. */
export function ordered<Item>(length: number, item: (rank: number) => Item, rankOf: (key: string) => number | undefined): Sequence<Item> {
  return { length, rankOf, item, next: (rank) => (rank < length ? rank : -1), previous: (rank) => Math.min(rank, length - 1), count: () => length }
}

/** Cuts a page from a sequence. */
export function pageOf<L extends Listing>(sequence: Sequence<Listings[L]['record']>, { take, from, after, before }: PageRequest<L>): Page<L> {
  const rankOf = (key: string): number => {
    const rank = sequence.rankOf(key)
    if (rank === undefined) throw new UnknownKey(key)
    return rank
  }
  const [low, high] = [after === undefined ? -1 : rankOf(after), before === undefined ? sequence.length : rankOf(before)]
  const forwards = from === 'start'
  const step = (rank: number): number => (forwards ? sequence.next(rank + 1) : sequence.previous(rank - 1))
  const ranks: number[] = []
  // One more than asked for tells whether there is more on the far side.
  for (let rank = step(forwards ? low : high); rank > low && rank < high && ranks.length <= take; rank = step(rank)) ranks.push(rank)
  const more = ranks.length > take
  const shown = ranks.slice(0, take)
  if (!forwards) shown.reverse()
  return {
    items: shown.map((rank) => sequence.item(rank)),
    hasNextPage: (forwards && more) || sequence.next(high) !== -1,
    hasPreviousPage: (!forwards && more) || sequence.previous(low) !== -1,
  }
}
