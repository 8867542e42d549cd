import { readFileSync } from 'node:fs'
import { ContentError, formatProblem, type Problem } from '@whosaid/schema'
import { userPath } from './paths.ts'

/** What a user did or has to do, on standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A fault, with all that is known of it. */
export const sayError = (error: unknown): void => say(error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Something that the user has to mend: its message is all there is to say, and the exit code is 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Every problem with its place in the text, and how many there are. */
export function problemText(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))]
  const texts = new Map(files.map((file) => [file, readText(userPath(file))]))
  const lines = problems.map((problem) => formatProblem(problem, texts.get(problem.file)))
  return `${lines.join('\n')}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files.length} ${files.length === 1 ? 'file' : 'files'}.`
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Runs a command; what the user has to mend is printed without a stack, and the exit code is 1. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (error instanceof ContentError) say(problemText(error.problems))
    else if (error instanceof CommandError) say(error.message)
    else throw error
    process.exitCode = 1
  }
}
