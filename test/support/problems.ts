import type { Problem, ProblemCode } from '@whosaid/schema'
import { expect } from 'vitest'
import { inspect, type Change } from './content-fixture.ts'

/** What a change is to be refused for; its place is where the change is marked. */
export interface Refusal {
  readonly code: ProblemCode
  /** Words that the message has. */
  readonly message: string
  /** The whole hint; without it, none may be given. */
  readonly hint?: string
  /** Where no mark can stand: a file as a whole. */
  readonly place?: string
}

export const placeOf = ({ file, position }: Problem): string => (position === undefined ? file : `${file}:${position.line}:${position.column}`)

/** Expects exactly these problems after these changes, each at its mark, in the order of files and lines. */
export function expectProblems(changes: readonly Change[], ...refusals: readonly Refusal[]): void {
  const { problems, marked } = inspect(...changes)
  const marks = [...marked]
  const seen = problems.map((problem) => ({ code: problem.code, place: placeOf(problem), message: problem.message, hint: problem.hint }))
  expect(seen).toEqual(
    refusals.map(({ code, message, hint, place }) => ({ code, place: place ?? marks.shift(), message: expect.stringContaining(message) as string, hint })),
  )
}

/** The codes of all problems after these changes. */
export const codesAfter = (...changes: readonly Change[]): ProblemCode[] => inspect(...changes).problems.map(({ code }) => code)
