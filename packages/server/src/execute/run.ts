import type { VariableValues } from 'graphql'
import type { Output } from './output.ts'

/** One execution of a compiled query. */
export interface Run {
  readonly context: unknown
  readonly variables: VariableValues
  /** Argument values that depend on variables, by the field's slot, made when a field first needs them. */
  readonly args: ArgumentValues[]
  /** Whether the answer has already been left to the reference executor: what is still under way then starts nothing more. */
  abandoned: boolean
}

export type ArgumentValues = Readonly<Record<string, unknown>>

/** Nothing once all is written; a promise where something is still under way. */
export type Written = Promise<void> | undefined

/**
 * Writes whatever a resolver gave, promise included, as JSON.
 * @throws anything, at once or by promise, for what has to be answered by the reference executor
 */
export type Write = (value: unknown, run: Run, out: Output) => Written

/** What writes a value, and whether what it writes follows from the value's own properties alone: no resolver, no argument, no context. */
export interface Writer {
  readonly write: Write
  readonly fixed: boolean
}

/** Thrown, or rejected with, where the reference executor has to say what is wrong. Made once: nobody reads its stack. */
export const ABANDONED = new Error('left to the reference executor')

export function abandon(): never {
  throw ABANDONED
}
