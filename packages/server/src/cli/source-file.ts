import { readFileSync } from 'node:fs'
import { readSource, UnreadableSource, type SourceText } from '@whosaid/schema'
import { userPath } from './paths.ts'
import { CommandError } from './report.ts'

/** Reads a source document that the user names. */
export function sourceFile(path: string): SourceText {
  try {
    return readSource(readFileSync(userPath(path)))
  } catch (error) {
    if (error instanceof UnreadableSource) throw new CommandError(`${path} ${error.message}`)
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${(error as Error).message}`)
  }
}
