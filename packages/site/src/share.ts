/** Which part of the pages one thread makes: every so many'th, from an index on. */
export interface Share {
  readonly index: number
  readonly of: number
}

export const ALL: Share = { index: 0, of: 1 }

export const isIn = ({ index, of }: Share, position: number): boolean => position % of === index

export function* partOf<Item>(items: Iterable<Item>, share: Share): Iterable<Item> {
  let position = 0
  for (const item of items) if (isIn(share, position++)) yield item
}
