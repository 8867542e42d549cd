import type { Claim, Relation } from '../src/linked.ts'

/** A claim in the middle, those that bear on it to its left, those that it bears on to its right. */
export interface Joints {
  readonly height: number
  /** Of the claim itself. */
  readonly middle: number
  readonly left: readonly Joint[]
  readonly right: readonly Joint[]
}

export interface Joint {
  readonly relation: Relation
  /** Of the other claim, and of the mark half way to it, in pixels. */
  readonly y: number
  readonly markY: number
}

const STEP = 34

export function joints({ relations }: Pick<Claim, 'relations'>): Joints {
  const sides = [relations.filter(({ direction }) => direction === 'IN'), relations.filter(({ direction }) => direction === 'OUT')] as const
  const height = STEP * Math.max(1, sides[0].length, sides[1].length)
  const middle = height / 2
  const place = (side: readonly Relation[]): readonly Joint[] =>
    side.map((relation, index) => {
      const y = middle + (index - (side.length - 1) / 2) * STEP
      return { relation, y, markY: (y + middle) / 2 }
    })
  return { height, middle, left: place(sides[0]), right: place(sides[1]) }
}
