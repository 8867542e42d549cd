import { stringify } from 'yaml'
import type { Path, SourceFile } from '../content/source-file.ts'
import { commentsIn } from './comments.ts'
import { appending, hyphenColumn, isFlow } from './list.ts'
import { scalar } from './scalar.ts'
import { extentOf, lineEnd, lineEnding, lineStart, type Edit } from './splice.ts'

/** Text of one file on its way into another, and the comments that go with it. */
export interface Carried {
  readonly edit: Edit
  readonly comments: readonly string[]
}

/** Offset of a top-level key. */
function keyStart(file: SourceFile, key: string): number {
  const { line = 1 } = file.locate([key], 'key') ?? {}
  return line === 1 ? 0 : lineStartOf(file.text, line)
}

function lineStartOf(text: string, line: number): number {
  let at = 0
  for (let n = 1; n < line; n++) at = text.indexOf('\n', at) + 1
  return at
}

/** Where a top-level key with its value stands, the comment behind it included. */
export const pairExtent = (file: SourceFile, key: string): readonly [start: number, end: number] => [keyStart(file, key), lineEnd(file.text, extentOf(file, [key])[1])]

/** A top-level key with its value, as it stands in one file, at the end of another. */
export function carryingKey(from: SourceFile, key: string, into: SourceFile): Carried {
  const [start, end] = pairExtent(from, key)
  const last = Object.keys(into.data as object).at(-1) ?? ''
  const at = pairExtent(into, last)[1]
  const eol = lineEnding(into.text)
  return { edit: { start: at, end: at, text: `${eol}${from.text.slice(start, end).replaceAll(/\r?\n/g, eol)}` }, comments: commentsIn(from.text, start, end) }
}

/** A key's value in one file in place of the one in another, whose comments stay below it. */
export function carryingValue(from: SourceFile, key: string, into: SourceFile): Carried {
  const [start, end] = pairExtent(from, key)
  const [at, past] = pairExtent(into, key)
  const eol = lineEnding(into.text)
  const kept = commentsIn(into.text, at, past).map((comment) => `${eol}${comment}`).join('')
  return { edit: { start: at, end: past, text: from.text.slice(start, end).replaceAll(/\r?\n/g, eol) + kept }, comments: commentsIn(from.text, start, end) }
}

/** Items of a top-level list in one file at the end of the list of the same key in another. */
export function carryingItems(from: SourceFile, key: string, indices: readonly number[], into: SourceFile): Carried {
  const items = (from.data as Record<string, readonly unknown[]>)[key] ?? []
  const length = ((into.data as Record<string, readonly unknown[]>)[key] ?? []).length
  const block = length > 0 && !isFlow(into, [key])
  const moved = indices.map((index) => itemText(from, [key, index], items[index], block ? { column: hyphenColumn(into, [key]) + 2, eol: lineEnding(into.text) } : undefined))
  return { edit: appending(into, [key], length, moved.map(({ text }) => text)), comments: moved.flatMap(({ comments }) => comments) }
}

/** An item as it can stand in brackets, or, at a column, in a block list. */
function itemText(file: SourceFile, path: Path, value: unknown, block: { column: number; eol: string } | undefined): { text: string; comments: readonly string[] } {
  if (typeof value === 'string') return { text: scalar(value), comments: [] }
  const { text } = file
  const [start, end] = extentOf(file, path)
  const inBraces = isFlow(file, path)
  if (block === undefined) {
    const written = text.slice(start, end)
    // A block cannot stand in brackets, nor a comment that would swallow what follows.
    const fits = inBraces && commentsIn(text, start, end).length === 0
    return { text: fits ? written.replaceAll(/\s*\r?\n\s*/g, ' ') : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim(), comments: [] }
  }
  const inFlowList = isFlow(file, path.slice(0, -1))
  const past = inFlowList ? end : lineEnd(text, end)
  const column = start - lineStart(text, start)
  const [first = '', ...rest] = text.slice(start, past).split(/\r?\n/)
  const indented = rest.map((line) => (line.trim() === '' ? '' : ' '.repeat(block.column) + line.replace(new RegExp(`^ {0,${column}}`), '')))
  return { text: [first, ...indented].join(block.eol), comments: commentsIn(text, start, past) }
}
