import { alignment } from '../diff/align.ts'
import type { Evidence } from '../model.ts'
import type { SourceText } from './document.ts'

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A passage of which less than this is left is another. */
const LEAST_LEFT = 0.5

const aligned = new WeakMap<SourceText, WeakMap<SourceText, Aligned>>()

interface Aligned {
  readonly before: readonly Word[]
  readonly after: readonly Word[]
  /** Word of the former source → the same word in the other. */
  readonly pairs: ReadonlyMap<number, number>
}

/**
 * Where the words of a span stand in another edition, with what was put among them.
 * @returns start and end; nothing where most of its words are gone
 */
export function carriedOver({ start, end }: Evidence, former: SourceText, source: SourceText): readonly [start: number, end: number] | undefined {
  const { before, after, pairs } = align(former, source)
  const own = before.flatMap((word, index) => (word.start < end && word.end > start ? [index] : []))
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const length = (words: readonly number[]): number => words.reduce((sum, index) => sum + (before[index]?.text.length ?? 0), 0)
  if (length(own.filter((index) => pairs.has(index))) < LEAST_LEFT * length(own)) return undefined
  // Where a span's first or last word was replaced, it begins or ends with what stands in its place.
  const from = after[(pairs.get(first) ?? (nearest(pairs, first, -1) ?? -1) + 1)]
  const to = after[(pairs.get(last) ?? (nearest(pairs, last, 1) ?? after.length) - 1)]
  return from === undefined || to === undefined || from.start >= to.end ? undefined : [from.start, to.end]
}

function nearest(pairs: ReadonlyMap<number, number>, index: number, step: 1 | -1): number | undefined {
  const most = Math.max(...pairs.keys(), 0)
  for (let at = index + step; at >= 0 && at <= most; at += step) {
    const there = pairs.get(at)
    if (there !== undefined) return there
  }
  return undefined
}

function align(former: SourceText, source: SourceText): Aligned {
  const known = aligned.get(former)?.get(source)
  if (known !== undefined) return known
  const [before, after] = [wordsOf(former), wordsOf(source)]
  const made = { before, after, pairs: new Map(alignment(before.map(({ text }) => text), after.map(({ text }) => text))) }
  aligned.set(former, (aligned.get(former) ?? new WeakMap<SourceText, Aligned>()).set(source, made))
  return made
}

/** Words and marks, without the blanks between them. */
function wordsOf({ codePoints }: SourceText): Word[] {
  const words: Word[] = []
  const isWord = (point: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(point)
  codePoints.forEach((point, at) => {
    if (/\s/u.test(point)) return
    const last = words.at(-1)
    if (last !== undefined && last.end === at && isWord(point) && isWord(last.text)) words[words.length - 1] = { text: last.text + point, start: last.start, end: at + 1 }
    else words.push({ text: point, start: at, end: at + 1 })
  })
  return words
}
