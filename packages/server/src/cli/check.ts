import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ContentCompiler, formatProblem, inspectSome, type Checked, SCHEMA_FOLDER, type Problem } from '@whosaid/schema'
import type { Command } from 'commander'
import { manifestFile, manifestIn } from '../index/manifest-file.ts'
import { chooseFiles } from './content-files.ts'
import { counted } from './counted.ts'
import { exitCode } from './exit-codes.ts'
import { BUILD, CONTENT, shownPath } from './paths.ts'
import { printJson } from './print.ts'
import { counting, during, duringAll } from './progress.ts'
import { problemText, run, say } from './report.ts'
import { schemaChanges } from './schema-folder.ts'

interface CheckOptions {
  readonly content?: string
  readonly json?: boolean
  readonly cold?: boolean
}

async function check(paths: readonly string[], { content: folder, json = false, cold = false }: CheckOptions): Promise<void> {
  const { content, chosen } = chooseFiles(paths, folder)
  const { files, problems } = chosen === undefined ? await checkAll(content, cold) : checkSome(content, chosen)
  if (json) printJson({ files, problems: problems.map(forMachines) })
  else say(problems.length > 0 ? problemText(problems) : `${counted(files, 'file')}, no problems.`)
  if (!json && chosen === undefined && existsSync(join(content, SCHEMA_FOLDER)) && schemaChanges(content).length > 0) say(`Editors complete from a former state of this content. Run: whosaid fmt`)
  if (problems.length > 0) process.exitCode = exitCode('refused')
}

/** What a build read before is not read again; a check begins no manifest by itself. */
const checkAll = (content: string, cold: boolean): Promise<Checked> =>
  duringAll('Checking the content', (tell) =>
    new ContentCompiler(content, { shown: shownPath(content), cold, manifest: manifestFile(manifestIn(BUILD, content), false), progress: counting(tell) }).check(),
  )

function checkSome(content: string, chosen: ReadonlySet<string>): Checked {
  const { files, problems } = during('Checking the content', () => inspectSome(content, shownPath(content), chosen))
  return { files: files.length, problems }
}

/** A problem with its line for people, so that a program can show it as it stands. */
const forMachines = ({ code, file, position, message, hint }: Problem): object => ({
  code, file, ...position, message, ...(hint !== undefined && { hint }), text: formatProblem({ code, file, message, ...(position && { position }), ...(hint !== undefined && { hint }) }),
})

export function addCheck(program: Command): void {
  program
    .command('check')
    .argument('[files...]', 'content files; without any, all of the content')
    .description('Check the content, or some files of it, and list every problem with its place and what to do.')
    .option('--content <folder>', `folder of the content (default: where the files lie, else ${shownPath(CONTENT)})`)
    .option('--cold', 'read every file, also those that have not changed since the last build')
    .option('--json', 'say it as JSON, on standard output')
    .addHelpText('after', `
Of single files, what is wrong in them is said, references to the rest of the content included; what they break in other files is seen
when all is checked. Exits with 1 when there are problems.

Examples:
  whosaid check
  whosaid check content/people/ash-carter.yaml`)
    .action((paths: readonly string[], options: CheckOptions) => run(() => check(paths, options), options))
}
