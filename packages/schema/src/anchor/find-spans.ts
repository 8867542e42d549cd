import { hash } from 'node:crypto'
import type { Evidence } from '../model.ts'
import type { SourceText } from './document.ts'

/** What a span is known by where its place is not: its length in code points and the hash of its text. */
type Known = Pick<Evidence, 'start' | 'end' | 'sha256'>

/**
 * Where in a source the texts of spans stand, wherever that is: their starts in code points, by hash; nothing for one that stands nowhere.
 * Takes one hash for each place and each length asked for, so its time does not grow with the number of spans of a length.
 * @param tell - called with each length before it is looked for: how many of how many are done
 */
export function findSpans({ codePoints, paragraphs }: SourceText, spans: readonly Known[], tell: (done: number, all: number) => void = () => {}): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const bytes = Buffer.from(codePoints.join(''))
  const offsets = new Uint32Array(codePoints.length + 1)
  codePoints.forEach((point, index) => (offsets[index + 1] = (offsets[index] ?? 0) + Buffer.byteLength(point)))
  const byLength = Map.groupBy(spans, ({ start, end }) => end - start)
  let done = 0
  for (const [length, wanted] of byLength) {
    tell(done++, byLength.size)
    const hashes = new Set(wanted.map(({ sha256 }) => sha256))
    for (const { start, end } of paragraphs) {
      for (let at = start; at + length <= end; at++) {
        const digest = hash('sha256', bytes.subarray(offsets[at], offsets[at + length]))
        if (hashes.has(digest)) found.set(digest, [...(found.get(digest) ?? []), at])
      }
    }
  }
  return found
}
