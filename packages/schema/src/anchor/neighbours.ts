import type { Evidence } from '../model.ts'
import type { SourceText } from './document.ts'

/** A span whose new place is certain. */
export interface Known {
  readonly was: Evidence
  readonly start: number
}

/** A passage that has grown or shrunk by more than so much of itself is no edition of what it was. */
const MOST_GROWTH = 0.5

/**
 * Where a span that was changed itself must be now: its ends are as far from the nearest spans before and after it as they were.
 * @param length - of the former source, in code points
 * @returns start and end in whole words; nothing where those spans leave no room for it, or too much
 */
export function betweenNeighbours({ start, end }: Evidence, known: readonly Known[], length: number, source: SourceText): readonly [start: number, end: number] | undefined {
  // Both ends of a known span, and of the document, stood at one place and stand at another.
  const points = [
    { was: 0, now: 0 }, { was: length, now: source.codePoints.length },
    ...known.flatMap(({ was, start: now }) => [{ was: was.start, now }, { was: was.end, now: now + was.end - was.start }]),
  ].toSorted((a, b) => a.was - b.was || a.now - b.now)
  const before = points.findLast(({ was }) => was <= start)
  const after = points.find(({ was }) => was >= end)
  if (before === undefined || after === undefined) return undefined
  const [from, to] = wholeWords(source, before.now + start - before.was, after.now - (after.was - end))
  return to > from && Math.abs(to - from - (end - start)) <= MOST_GROWTH * (end - start) + 1 ? [from, to] : undefined
}

/** A span widened to the words it begins and ends in, without blanks at its ends. */
function wholeWords({ codePoints }: SourceText, start: number, end: number): [start: number, end: number] {
  const isWord = (at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(codePoints[at] ?? '')
  const isBlank = (at: number): boolean => /\s/u.test(codePoints[at] ?? '')
  let [from, to] = [Math.max(0, start), Math.min(codePoints.length, end)]
  while (from < to && isBlank(from)) from++
  while (to > from && isBlank(to - 1)) to--
  while (from > 0 && isWord(from) && isWord(from - 1)) from--
  while (to < codePoints.length && isWord(to - 1) && isWord(to)) to++
  return [from, to]
}
