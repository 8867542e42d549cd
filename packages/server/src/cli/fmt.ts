import { readFileSync } from 'node:fs'
import { ContentError, formatFile, textOf, type ListedFile, type Problem } from '@whosaid/schema'
import type { Command } from 'commander'
import { chooseFiles, listed } from './content-files.ts'
import { counted } from './counted.ts'
import { exitCode } from './exit-codes.ts'
import { CONTENT, shownPath } from './paths.ts'
import { printJson } from './print.ts'
import { during } from './progress.ts'
import { run, say } from './report.ts'
import { schemaChanges } from './schema-folder.ts'
import { writeFiles } from './write-file.ts'

interface FmtOptions {
  readonly content?: string
  readonly check?: boolean
  readonly json?: boolean
}

/** Lays files out, all or none of them, and renews what editors complete from. */
function fmt(paths: readonly string[], { content: folder, check = false, json = false }: FmtOptions): void {
  const { content, chosen } = chooseFiles(paths, folder)
  const files = listed({ content, chosen })
  const formatted = during('Laying the content out', (tell) =>
    files.map((file, index) => {
      if (index % 100 === 0) tell(`${index} of ${files.length} files`)
      return { file, ...laidOut(file) }
    }),
  )
  const problems = formatted.flatMap((file) => file.problems)
  if (problems.length > 0) throw new ContentError(problems)
  // By its bytes: a byte order mark is left out of the text that was read.
  const changed = formatted.filter(({ file, text }) => readFileSync(file.location, 'utf8') !== text)
  const schemas = schemaChanges(content)
  if (!check) writeFiles([...changed.map(({ file, text }) => ({ path: file.location, text })), ...schemas])
  tellWhat(changed.map(({ file }) => file.path), schemas.map(({ path }) => shownPath(path)), { of: files.length, check, json })
  if (check && changed.length + schemas.length > 0) process.exitCode = exitCode('refused')
}

function laidOut(file: ListedFile): { text: string; problems: readonly Problem[] } {
  const { text, problem } = textOf(file)
  return text === undefined ? { text: '', problems: problem } : formatFile({ path: file.path, folder: file.folder, slug: file.slug }, text)
}

function tellWhat(changed: readonly string[], schemas: readonly string[], { of, check, json }: { of: number; check: boolean; json: boolean }): void {
  if (json) {
    printJson({ files: of, changed, schemas, written: !check })
    return
  }
  const names = [...changed, ...schemas]
  if (names.length === 0) say(`${counted(of, 'file')}, laid out already.`)
  else say(`${names.map((name) => `  ${name}`).join('\n')}\n${names.length} of these ${check ? 'are to be written anew. Run: whosaid fmt' : 'written.'}`.replace(/^(.*\n)1 of these are/m, '$11 of these is'))
}

export function addFmt(program: Command): void {
  program
    .command('fmt')
    .argument('[files...]', 'content files; without any, all of the content')
    .description('Lay content files out: the order of keys, lines, indentation. Comments stay, and so does what the files say.')
    .option('--content <folder>', `folder of the content (default: where the files lie, else ${shownPath(CONTENT)})`)
    .option('--check', 'write nothing, and exit with 1 when something is not laid out')
    .option('--json', 'say it as JSON, on standard output')
    .addHelpText('after', `
A file that is no YAML stays as it is, and so do all others then. What editors complete from, in the folder .schema, is renewed too.

Examples:
  whosaid fmt content/people/ash-carter.yaml
  whosaid fmt --check`)
    .action((paths: readonly string[], options: FmtOptions) => run(() => fmt(paths, options), options))
}
