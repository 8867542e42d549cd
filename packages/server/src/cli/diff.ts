import { diffModels, loadContent, type Model } from '@whosaid/schema'
import type { Command } from 'commander'
import { contentAt } from './content-at.ts'
import { diffMarkdown } from './diff-markdown.ts'
import { diffText } from './diff-text.ts'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { print, printJson } from './print.ts'
import { during } from './progress.ts'
import { CommandError, run } from './report.ts'

interface DiffOptions {
  readonly content: string
  readonly markdown?: boolean
  readonly json?: boolean
}

const FOLDER = 'the working folder'

/** What two revisions of the content, or one and the folder as it is, say differently. */
function diff(from: string, to: string | undefined, { content, markdown, json }: DiffOptions): void {
  if (markdown === true && json === true) throw new CommandError('Expected --markdown or --json, not both.')
  const folder = userPath(content)
  const at = (revision: string): Model =>
    during(`Reading ${revision}`, () => contentAt(folder, revision, (copy) => loadContent(copy, `${revision}:${shownPath(folder)}`)))
  const before = at(from)
  const after = to === undefined ? during(`Reading ${FOLDER}`, () => loadContent(folder, shownPath(folder))) : at(to)
  const changes = diffModels(before, after)
  const names = { from, to: to ?? FOLDER }
  if (json === true) printJson({ from, to: to ?? null, changes: changes.map(({ facts, ...record }) => ({ ...record, facts: facts.map(({ texts: _texts, ...fact }) => fact) })) })
  else print(markdown === true ? diffMarkdown(changes, names) : diffText(changes, names))
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .argument('<from>', 'a Git revision: a commit, a tag, a branch')
    .argument('[to]', 'another; left out, the folder as it is now')
    .description('Say what changed in articles, entities and claims between two revisions.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--markdown', 'as Markdown, for a review')
    .option('--json', 'as JSON: every change with both values')
    .addHelpText('after', `
What was renamed is shown as renamed, not as removed and added; references that a rename rewrote are no changes. Exits with 0 whether
there are changes or not, with 1 when there is no such revision or its content does not compile.

Examples:
  whosaid diff HEAD
  whosaid diff v1.0 main --markdown > review.md`)
    .action((from: string, to: string | undefined, options: DiffOptions) => run(() => diff(from, to, options), options))
}
