import type { Path, SourceFile } from '../content/source-file.ts'

/** Text to stand in place of a stretch of a file, by UTF-16 offsets, the end exclusive. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Everything but the stretches that are replaced stays as it is, comments and blanks included.
 * @throws Error when two of them overlap
 */
export function spliced(text: string, edits: readonly Edit[]): string {
  let [at, result] = [0, '']
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error(`two edits overlap at ${start}`)
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}

/** What ends the lines of a text. */
export const lineEnding = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n')

/** Where the line of an offset begins, and where it ends: before what ends it. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
export function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at)
  if (next === -1) return text.length
  return text[next - 1] === '\r' && next > at ? next - 1 : next
}

/**
 * Where the value at a path stands. A block of text would reach over the line break behind it: that stays outside.
 * @throws Error when there is none
 */
export function extentOf(file: SourceFile, path: Path): readonly [start: number, end: number] {
  const range = file.range(path)
  if (range === undefined) throw new Error(`${file.path} has nothing at ${path.join('.')}`)
  const [start, end] = range
  return [start, start + file.text.slice(start, end).trimEnd().length]
}

/** Text in place of the value at a path. */
export function replacing(file: SourceFile, path: Path, text: string): Edit {
  const [start, end] = extentOf(file, path)
  return { start, end, text }
}
