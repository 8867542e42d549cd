import { readFileSync } from 'node:fs'
import type { Problem } from '../problem.ts'
import { listContent, type ListedFile } from './list.ts'
import { parseSourceFile, unreadableFile, type SourceFile } from './source-file.ts'

/** A file of more bytes is no annotation: refused before it is parsed. */
export const LARGEST_FILE = 2_000_000

export { ARTICLE_FOLDER } from './list.ts'

export interface ContentFiles {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
}

/** Told how far a long reading has come. */
export type Progress = (done: number, of: number) => void

/**
 * Reads every file of a content folder, in the order of folder and name.
 * @param directory - the folder that holds articles/, people/ …
 * @param shown - how the folder is called in messages; by default as given
 */
export function readContent(directory: string, shown = directory, progress?: Progress): ContentFiles {
  const list = listContent(directory, shown)
  const read = list.files.map((listed, index) => {
    progress?.(index, list.files.length)
    return readListed(listed)
  })
  return { files: read.map(({ file }) => file), problems: [...list.problems, ...read.flatMap(({ problems }) => problems)] }
}

export interface ReadFile {
  readonly file: SourceFile
  readonly problems: readonly Problem[]
}

/** Reads and parses one file. */
export const readListed = (listed: ListedFile): ReadFile => parsed(listed, textOf(listed))

/** A file as it was read, parsed. */
export function parsed(listed: ListedFile, { text, problem }: ReadText): ReadFile {
  return text === undefined ? { file: unreadableFile(listed), problems: problem } : parseSourceFile(listed, text)
}

/** A file's text, or why there is none. */
export interface ReadText {
  readonly text?: string
  readonly problem: readonly Problem[]
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** @param seen - told of the file's bytes, whatever they hold */
export function textOf({ location, path }: ListedFile, seen?: (bytes: Buffer) => void): ReadText {
  const refused = (message: string): ReadText => ({ problem: [{ code: 'unreadable-file', file: path, message }] })
  try {
    const bytes = readFileSync(location)
    seen?.(bytes)
    if (bytes.length > LARGEST_FILE) return refused(`Has ${bytes.length.toLocaleString('en')} bytes; a content file holds at most ${LARGEST_FILE.toLocaleString('en')}.`)
    return { text: decoder.decode(bytes), problem: [] }
  } catch (error) {
    return refused(error instanceof TypeError ? 'Is not UTF-8: save it in that encoding.' : `Cannot be read: ${(error as Error).message}.`)
  }
}
