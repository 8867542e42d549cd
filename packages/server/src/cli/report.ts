import { ContentError, formatProblem, type Problem } from '@whosaid/schema'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** What a user did or has to do, on standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A fault, with all that is known of it. */
export const sayError = (error: unknown): void => say(error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Something that the user has to mend: its message is all there is to say, and the exit code is 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Prints every problem with its place in the text, and how many there are. */
export function printProblems(problems: readonly Problem[], base: string): void {
  const texts = new Map<string, string | undefined>()
  for (const problem of problems) {
    if (!texts.has(problem.file)) texts.set(problem.file, readText(resolve(base, problem.file)))
    say(formatProblem(problem, texts.get(problem.file)))
  }
  const files = new Set(problems.map(({ file }) => file)).size
  say(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.`)
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
    if (error instanceof ContentError) printProblems(error.problems, process.env['INIT_CWD'] ?? process.cwd())
    else if (error instanceof CommandError) say(error.message)
    else throw error
    process.exitCode = 1
  }
}
