import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { shownPath } from './paths.ts'
import { CommandError } from './report.ts'

/** What becomes of a file: its new text, or null to take it away. */
export interface FileChange {
  readonly path: string
  readonly text: string | null
}

/** Hidden, so that nothing that reads the folder meanwhile takes it for content. */
const asideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.new`)

/**
 * Makes several changes of files as one: each text is first written beside its file, and only when all of them are
 * there do they take their places. When one cannot, those before it are put back.
 * @throws CommandError when nothing was changed; its message says why
 */
export function writeFiles(changes: readonly FileChange[]): void {
  const written = changes.filter((change): change is FileChange & { text: string } => change.text !== null)
  const undo: (() => void)[] = []
  try {
    for (const { path, text } of written) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(asideOf(path), text, existsSync(path) ? { mode: statSync(path).mode } : {})
    }
    for (const { path, text } of changes) {
      const before = existsSync(path) ? readFileSync(path) : undefined
      if (text === null) rmSync(path)
      else renameSync(asideOf(path), path)
      undo.push(() => (before === undefined ? rmSync(path) : writeFileSync(path, before)))
    }
  } catch (error) {
    for (const step of undo.toReversed()) step()
    throw new CommandError(`Nothing was written: ${(error as Error).message}.`)
  } finally {
    for (const { path } of written) rmSync(asideOf(path), { force: true })
  }
}

/**
 * Writes a file that must not be there yet.
 * @throws CommandError when something of that name is there, or it cannot be written
 */
export function createFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(asideOf(path), text)
    // Unlike a rename, a link never takes the place of another file.
    linkSync(asideOf(path), path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new CommandError(code === 'EEXIST' ? `${shownPath(path)} is there already; nothing was written.` : `Nothing was written: ${message}.`)
  } finally {
    rmSync(asideOf(path), { force: true })
  }
}
