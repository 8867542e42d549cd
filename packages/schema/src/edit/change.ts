import { parseSourceFile, type SourceFile } from '../content/source-file.ts'
import { inspectFiles, type Inspection } from '../content/validate.ts'
import type { Problem } from '../problem.ts'
import { spliced, type Edit } from './splice.ts'

/** What an edit does to one file: its text as it was and as it shall be, and both names where it gets another. */
export interface FileEdit {
  /** As it is now; with no counterpart in `after`, the file goes. */
  readonly before: SourceFile
  readonly after: SourceFile | null
  /** How many references in it are rewritten. */
  readonly references: number
}

/** A change of the content, whole and checked; nothing is written yet. */
export interface ContentChange {
  readonly edits: readonly FileEdit[]
  /** What an editor should know before it is written, a sentence each. */
  readonly remarks: readonly string[]
  /** The content as it would be. */
  readonly result: Inspection
}

/** An edit that cannot be made; the message says why and what to do. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused'
}

/** An edit after which the content would not compile: what would be wrong, in the files as they would be. */
export class UnfitResult extends Error {
  override readonly name = 'UnfitResult'
  readonly problems: readonly Problem[]
  /** Texts by path, for frames. */
  readonly texts: ReadonlyMap<string, string>

  constructor(problems: readonly Problem[], files: readonly SourceFile[]) {
    super('The content would not compile afterwards')
    this.problems = problems
    this.texts = new Map(files.map(({ path, text }) => [path, text]))
  }
}

/** A file with stretches replaced, read again, under another name where one is given. */
export function edited(file: SourceFile, edits: readonly Edit[], slug = file.slug): SourceFile {
  const path = slug === file.slug ? file.path : file.path.replace(/[^/\\]+$/, `${slug}.yaml`)
  return parseSourceFile({ path, folder: file.folder, slug }, spliced(file.text, edits)).file
}

/**
 * Puts files in the place of others and checks the content that results.
 * @param after - for each file that changes what becomes of it, null where it goes
 * @throws UnfitResult when that content has problems
 */
export function changeOf(
  files: readonly SourceFile[], after: ReadonlyMap<SourceFile, SourceFile | null>,
  references: ReadonlyMap<SourceFile, number>, remarks: readonly string[] = [],
): ContentChange {
  const edits = files.flatMap((before): FileEdit[] => {
    const becomes = after.get(before)
    return becomes === undefined ? [] : [{ before, after: becomes, references: references.get(before) ?? 0 }]
  })
  const left = files.flatMap((file) => {
    const becomes = after.get(file)
    return becomes === undefined ? [file] : becomes === null ? [] : [becomes]
  })
  const result = inspectFiles(left)
  if (result.problems.length > 0) throw new UnfitResult(result.problems, left)
  return { edits, remarks, result }
}
