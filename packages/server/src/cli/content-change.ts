import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError, EditRefused, formatProblem, inspectContent, UnfitResult, type ContentChange, type FileEdit, type Inspection, type SourceFile } from '@whosaid/schema'
import { counted } from './counted.ts'
import { shownPath, userPath } from './paths.ts'
import { printJson } from './print.ts'
import { counting, during } from './progress.ts'
import { CommandError, say } from './report.ts'
import { renewSchemas } from './schema-folder.ts'
import { writeFiles } from './write-file.ts'

export interface ChangeOptions {
  readonly content: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/**
 * Changes a content folder that has no problems, so that it has none afterwards either: says first what will be done, and then does
 * all of it or nothing.
 * @param title - what it comes to, as one line and as JSON
 * @throws ContentError, CommandError when nothing was changed
 */
export function changeContent(options: ChangeOptions, make: (content: Inspection) => ContentChange, title: { readonly text: string; readonly json: object }): void {
  const folder = userPath(options.content)
  const content = during('Reading the content', (tell) => inspectContent(folder, shownPath(folder), counting(tell)))
  if (content.problems.length > 0) throw new ContentError(content.problems)
  const change = during('Checking what it would become', () => made(content, make))
  const dryRun = options.dryRun === true
  if (options.json !== true) for (const line of impact(change, title.text)) say(line)
  if (!dryRun) writeEdits(folder, change.edits)
  if (options.json === true) printJson({ ...title.json, files: change.edits.map(fileImpact), remarks: change.remarks, written: !dryRun })
  else say(dryRun ? 'Dry run: nothing was written.' : `${counted(change.edits.length, 'file')} changed.`)
}

function made(content: Inspection, make: (content: Inspection) => ContentChange): ContentChange {
  try {
    return make(content)
  } catch (error) {
    if (error instanceof EditRefused) throw new CommandError(`${error.message}\nNothing was written.`)
    throw error instanceof UnfitResult ? unfit(error) : error
  }
}

/** What would be wrong after an edit, each with its place in the file as it would be. */
export function unfit({ problems, texts }: UnfitResult): CommandError {
  const shown = problems.map((problem) => formatProblem(problem, texts.get(problem.file)))
  return new CommandError(`${shown.join('\n')}\n\nThe content would have ${shown.length === 1 ? 'this problem' : 'these problems'} afterwards; nothing was written.`)
}

/** What happens to a file: its new name where it gets one, null where it goes. */
function fileImpact({ before, after, references }: FileEdit): { file: string; becomes: string | null; references: number } {
  return { file: before.path, becomes: after?.path ?? null, references }
}

function impact({ edits, remarks }: ContentChange, title: string): string[] {
  const files = edits.map(fileImpact)
  const width = Math.max(...files.map(({ file }) => file.length))
  return [
    title,
    ...files.map(({ file, becomes, references }) => {
      const moved = becomes === null ? ['is taken away'] : becomes === file ? [] : [`becomes ${becomes}`]
      const named = references === 0 ? [] : [counted(references, 'reference')]
      return `  ${file.padEnd(width)}  ${[...moved, ...named].join(', ') || 'its own entry'}`
    }),
    ...remarks,
  ]
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Writes files in the place of those that were read, all or none, each with the byte order mark it had.
 * @throws CommandError when nothing was written
 */
export function writeEdits(folder: string, edits: readonly Pick<FileEdit, 'before' | 'after'>[]): void {
  const pathOf = ({ folder: kind, slug }: SourceFile): string => join(folder, kind, `${slug}.yaml`)
  const changes = edits.flatMap(({ before, after }) => {
    const path = pathOf(before)
    const mark = markOf(path, before)
    if (after === null) return [{ path, text: null }]
    const becomes = { path: pathOf(after), text: mark + after.text }
    return becomes.path === path ? [becomes] : [becomes, { path, text: null }]
  })
  writeFiles(changes)
  renewSchemas(folder)
}

/** The mark that a file begins with, or nothing; refuses a file that is another than the one that was read. */
function markOf(path: string, { path: shown, text }: SourceFile): string {
  const now = readFileSync(path, 'utf8')
  const mark = now.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  if (now.slice(mark.length) !== text) throw new CommandError(`${shown} has been changed meanwhile; nothing was written. Run the command again.`)
  return mark
}

