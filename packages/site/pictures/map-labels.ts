/** A dot in pixels of the map as it is shown. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly r: number
  /** What to write beside it, the first that fits: its name, or else its number. */
  readonly words: readonly string[]
}

export interface Label {
  readonly words: string
  readonly side: Side
}

export type Side = 'right' | 'left' | 'above' | 'below'
const SIDES: readonly Side[] = ['right', 'left', 'above', 'below']

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Of the labels' type, with room for a wide face. */
const LETTER = 7.2
const WIDE_LETTER = 13
export const LINE = 16
/** Between a dot and its words. */
export const APART = 4

/** Words beside dots, those first in the list first: none leaves the map, covers another, or covers a dot; null where none fits. */
export function labels(spots: readonly Spot[], width: number, height: number): readonly (Label | null)[] {
  const taken = spots.map(({ x, y, r }): Box => ({ left: x - r, top: y - r, width: 2 * r, height: 2 * r }))
  return spots.map((spot) => {
    for (const words of spot.words) {
      for (const side of SIDES) {
        const box = boxOf(spot, words, side)
        const inside = box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height
        if (inside && taken.every((other) => !overlap(box, other))) {
          taken.push(box)
          return { words, side }
        }
      }
    }
    return null
  })
}

/** What words beside a dot cover. */
export function boxOf({ x, y, r }: Pick<Spot, 'x' | 'y' | 'r'>, words: string, side: Side): Box {
  const width = widthOf(words)
  const box = { width, height: LINE }
  if (side === 'right') return { ...box, left: x + r + APART, top: y - LINE / 2 }
  if (side === 'left') return { ...box, left: x - r - APART - width, top: y - LINE / 2 }
  return { ...box, left: x - width / 2, top: side === 'above' ? y - r - LINE : y + r }
}

export const overlap = (a: Box, b: Box): boolean => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height

/** Chinese, Japanese and Korean letters are as wide as they are high. */
function widthOf(words: string): number {
  return letters(words).reduce((sum, letter) => sum + (letter >= '\u2E80' ? WIDE_LETTER : LETTER), 0)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** As a reader counts them: an accent or the parts of one sign are no letters of their own. */
export function letters(words: string): readonly string[] {
  return Array.from(segmenter.segment(words), ({ segment }) => segment)
}
