import type { Problem } from '../problem.ts'
import type { Check, Report } from './checks/check.ts'
import { checks } from './checks/index.ts'
import type { Drafts } from './drafts.ts'
import { namesIn, type Names } from './names.ts'

/** A problem, with the number of the check that found it: of two at one place, the earlier check's comes first. */
export interface Finding {
  /** -1 for what is wrong with the form. */
  readonly rank: number
  readonly problem: Problem
}

/** For checks that look at one file alone. */
const NO_NAMES = namesIn([], () => undefined, () => new Map())

/** What the checks find that look, beside the file of which they report, at nothing, at names, or at everything. */
export function findings(beside: Check['beside'], drafts: Drafts, names: Names = NO_NAMES): Finding[] {
  const found: Finding[] = []
  for (const [rank, check] of (checks as readonly (Check | readonly Check[])[]).entries()) {
    const rules = [check].flat().filter((rule) => rule.beside === beside)
    const report: Report = (code, file, path, message, hint) => {
      const position = file.locate(path)
      found.push({ rank, problem: { code, file: file.path, message, ...(position && { position }), ...(hint !== undefined && { hint }) } })
    }
    for (const rule of rules) rule(drafts, report, names)
  }
  return found
}

/** All that is found, in the order of files, lines and columns. */
export const inOrder = (found: readonly Finding[]): Problem[] => found.toSorted((a, b) => byPlace(a.problem, b.problem) || a.rank - b.rank).map(({ problem }) => problem)

/** Problems in the order of files, lines and columns. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0)
}
