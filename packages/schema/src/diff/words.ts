import { alignment } from './align.ts'

/** A piece of a text that both revisions have, or only one. */
export interface Piece {
  readonly in: 'both' | 'before' | 'after'
  readonly text: string
}

/** Texts that share less than this of their words are shown side by side: pieces of them say nothing. */
const LEAST_SHARED = 0.4

/** Both texts as one, in words; nothing where they have too little in common. */
export function wordDiff(before: string, after: string): readonly Piece[] | undefined {
  const [a, b] = [words(before), words(after)]
  const pairs = alignment(a, b)
  const shared = pairs.reduce((sum, [index]) => sum + (/\S/.test(a[index] ?? '') ? 1 : 0), 0)
  const most = Math.max(a.filter((word) => /\S/.test(word)).length, b.filter((word) => /\S/.test(word)).length)
  if (shared < LEAST_SHARED * most) return undefined
  const pieces: { in: Piece['in']; text: string }[] = []
  const add = (where: Piece['in'], text: string): void => {
    if (text === '') return
    const last = pieces.at(-1)
    if (last?.in === where) last.text += text
    else pieces.push({ in: where, text })
  }
  let [x, y] = [0, 0]
  for (const [i, j] of [...pairs, [a.length, b.length] as const]) {
    add('before', a.slice(x, i).join(''))
    add('after', b.slice(y, j).join(''))
    add('both', a[i] ?? '')
    ;[x, y] = [i + 1, j + 1]
  }
  return pieces
}

const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
