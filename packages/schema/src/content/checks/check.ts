import type { ProblemCode } from '../../problem.ts'
import type { Drafts } from '../drafts.ts'
import type { Names } from '../names.ts'
import type { Path, SourceFile } from '../source-file.ts'

/** Tells of a problem at a place in a file. */
export type Report = (code: ProblemCode, file: SourceFile, path: Path, message: string, hint?: string) => void

/** One rule over all content: one file, named like the code it reports, with a test of the same name. */
export type Check = (drafts: Drafts, report: Report, names: Names) => void
