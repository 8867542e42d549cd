import type { ProblemCode } from '../../problem.ts'
import type { Drafts } from '../drafts.ts'
import type { Names } from '../names.ts'
import type { Path, SourceFile } from '../source-file.ts'

/** Tells of a problem at a place in a file. */
export type Report = (code: ProblemCode, file: SourceFile, path: Path, message: string, hint?: string) => void

type Rule = (drafts: Drafts, report: Report, names: Names) => void

/** One rule over all content, or several that look differently far: one file, named like the code it reports, with a test of the same name. */
export interface Check extends Rule {
  /** What it looks at beside the file of which it reports; without a word, at all of the content. */
  readonly beside?: 'nothing' | 'names'
}

/** A rule over each file by itself: what it says stays as it is as long as the file does. */
export const withinFile = (rule: Rule): Check => Object.assign(rule, { beside: 'nothing' as const })

/** A rule over each file and what is named in others: a name more never makes something wrong that was not. */
export const againstNames = (rule: Rule): Check => Object.assign(rule, { beside: 'names' as const })
