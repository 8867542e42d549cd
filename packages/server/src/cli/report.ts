import { lstatSync, readFileSync } from 'node:fs'
import { ContentError, formatProblem, LARGEST_FILE, type Problem } from '@whosaid/schema'
import { counted } from './counted.ts'
import { exitCode } from './exit-codes.ts'
import { userPath } from './paths.ts'
import { printJson } from './print.ts'

/** What a user did or has to do, on standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A fault, with all that is known of it. */
export const sayError = (error: unknown): void => say(error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Something that the user has to mend: its message is all there is to say, and the exit code is 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Nobody mends more at a time, and one slip can make many. */
const MOST_SHOWN = 200

/** Problems with their places in the text, and how many there are. */
export function problemText(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST_SHOWN)
  const texts = new Map([...new Set(shown.map(({ file }) => file))].map((file) => [file, readText(userPath(file))]))
  const lines = shown.map((problem) => formatProblem(problem, texts.get(problem.file)))
  const files = new Set(problems.map(({ file }) => file)).size
  const rest = problems.length > MOST_SHOWN ? `; the first ${MOST_SHOWN} are shown` : ''
  return `${lines.join('\n')}\n\n${counted(problems.length, 'problem')} in ${counted(files, 'file')}${rest}.`
}

/** What lies there may be no file at all, which is a problem too: reading a pipe would never end. */
function readText(path: string): string | undefined {
  try {
    const file = lstatSync(path)
    return file.isFile() && file.size <= LARGEST_FILE ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

/**
 * Runs a command and sets the exit code. What the user has to mend is said without a stack, on standard error, or as JSON on standard
 * output where the command was asked for that.
 */
export async function run(command: () => Promise<void> | void, { json = false }: { readonly json?: boolean } = {}): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof ContentError) && !(error instanceof CommandError)) {
      sayError(error)
      process.exitCode = exitCode('fault')
      return
    }
    if (json) printJson(error instanceof ContentError ? { problems: error.problems } : { error: error.message })
    else say(error instanceof ContentError ? problemText(error.problems) : error.message)
    process.exitCode = exitCode('refused')
  }
}
