import type { Model } from '../model.ts'
import { ContentError, type Problem } from '../problem.ts'
import { compileModel } from './compile.ts'
import { toDrafts, type Drafts } from './drafts.ts'
import { byPlace, findings, inOrder } from './findings.ts'
import { namesOf, type Names } from './names.ts'
import { readContent, type Progress } from './read.ts'
import type { SourceFile } from './source-file.ts'

/** All that was read and all that is wrong with it, sorted by place. */
export interface Inspection {
  readonly files: readonly SourceFile[]
  readonly drafts: Drafts
  readonly problems: readonly Problem[]
}

/** Reads a content folder and runs every check over it. */
export function inspectContent(directory: string, shown?: string, progress?: Progress): Inspection {
  const { files, problems } = readContent(directory, shown, progress)
  return inspectFiles(files, problems)
}

/** Runs every check over files that were read, or that an edit would leave. */
export function inspectFiles(files: readonly SourceFile[], unread: readonly Problem[] = []): Inspection {
  const { drafts, problems: misshapen } = toDrafts(files)
  return { files, drafts, problems: [...unread, ...misshapen, ...unfit(drafts, namesOf(drafts))].toSorted(byPlace) }
}

/** What every check says of drafts. */
export const unfit = (drafts: Drafts, names: Names): Problem[] => inOrder((['nothing', 'names', undefined] as const).flatMap((beside) => findings(beside, drafts, names)))

/**
 * Reads a content folder into the model.
 * @throws ContentError with every problem, if there is one
 */
export function loadContent(directory: string, shown?: string): Model {
  const { drafts, problems } = inspectContent(directory, shown)
  if (problems.length > 0) throw new ContentError(problems)
  return compileModel(drafts)
}
