import type { Path, SourceFile } from '../content/source-file.ts'
import { commentsIn } from './comments.ts'
import { extentOf, lineEnd, lineEnding, lineStart, type Edit } from './splice.ts'

/** Whether a list or map stands in brackets or braces. */
export const isFlow = (file: SourceFile, path: Path): boolean => '[{'.includes(file.text[extentOf(file, path)[0]] ?? '')

/** The column of a block list's hyphens, from 0. */
export function hyphenColumn(file: SourceFile, list: Path): number {
  const [start] = extentOf(file, list)
  return start - lineStart(file.text, start)
}

/** More items at the end of a list that has some; each as YAML that may stand in brackets, or, in a block list, with lines already indented. */
export function appending(file: SourceFile, list: Path, length: number, items: readonly string[]): Edit {
  const { text } = file
  if (length === 0) {
    const [start, end] = extentOf(file, list)
    return { start, end, text: `[${items.join(', ')}]` }
  }
  const [, end] = extentOf(file, [...list, length - 1])
  if (isFlow(file, list)) return { start: end, end, text: items.map((item) => `, ${item}`).join('') }
  const at = lineEnd(text, end)
  const hyphen = `${lineEnding(text)}${' '.repeat(hyphenColumn(file, list))}- `
  return { start: at, end: at, text: items.map((item) => `${hyphen}${item}`).join('') }
}

/** An item out of a list that keeps others. Comments that stand with it stay. */
export function removing(file: SourceFile, list: Path, index: number): Edit {
  const { text } = file
  const extent = extentOf(file, [...list, index])
  if (isFlow(file, list)) {
    const [start, end] = index === 0 ? [extent[0], extentOf(file, [...list, 1])[0]] : [extentOf(file, [...list, index - 1])[1], extent[1]]
    const indent = lineEnding(text) + ' '.repeat(hyphenColumn(file, list) + 1)
    return { start, end, text: commentsIn(text, start, end).map((comment) => ` ${comment}${indent}`).join('') }
  }
  return removingLines(file, text.lastIndexOf('-', extent[0] - 1), extent[1])
}

/** Whole lines, from the one of `start` to the one of `end`, their comments kept on lines of their own. */
export function removingLines({ text }: Pick<SourceFile, 'text'>, start: number, end: number): Edit {
  const from = lineStart(text, start)
  const last = lineEnd(text, end)
  const past = Math.min(text.length, text.indexOf('\n', last) === -1 ? text.length : text.indexOf('\n', last) + 1)
  const indent = ' '.repeat(start - from)
  return { start: from, end: past, text: commentsIn(text, from, past).map((comment) => `${indent}${comment}${lineEnding(text)}`).join('') }
}
