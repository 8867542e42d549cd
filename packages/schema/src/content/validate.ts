import type { Model } from '../model.ts'
import { ContentError, type Problem } from '../problem.ts'
import { checks } from './checks/index.ts'
import type { Report } from './checks/check.ts'
import { compileModel } from './compile.ts'
import { toDrafts, type Drafts } from './drafts.ts'
import { namesOf } from './names.ts'
import { readContent } from './read.ts'
import type { SourceFile } from './source-file.ts'

/** All that was read and all that is wrong with it, sorted by place. */
export interface Inspection {
  readonly files: readonly SourceFile[]
  readonly drafts: Drafts
  readonly problems: readonly Problem[]
}

/** Reads a content folder and runs every check over it. */
export function inspectContent(directory: string, shown?: string): Inspection {
  const { files, problems: unread } = readContent(directory, shown)
  const { drafts, problems: misshapen } = toDrafts(files)
  const unfit: Problem[] = []
  const report: Report = (code, file, path, message, hint) => {
    const position = file.locate(path)
    unfit.push({ code, file: file.path, message, ...(position && { position }), ...(hint !== undefined && { hint }) })
  }
  const names = namesOf(drafts)
  for (const check of checks) check(drafts, report, names)
  return { files, drafts, problems: [...unread, ...misshapen, ...unfit].toSorted(byPlace) }
}

/**
 * Reads a content folder into the model.
 * @throws ContentError with every problem, if there is one
 */
export function loadContent(directory: string, shown?: string): Model {
  const { drafts, problems } = inspectContent(directory, shown)
  if (problems.length > 0) throw new ContentError(problems)
  return compileModel(drafts)
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0)
}
