import { AsyncLocalStorage } from 'node:async_hooks'

/** What is found out about a request on its way, for whoever logs and counts. */
export interface Trail {
  readonly id: string
  /** How the API came to its answer. */
  way?: 'kept' | 'compiled' | 'referred' | 'passed'
  /** The name of the operation, where it has one. */
  operation?: string | undefined
  /** The fields that the query may touch; nothing where none was run. */
  cost?: number
  query?: string | undefined
}

const trails = new AsyncLocalStorage<Trail>()

/** Runs what answers a request, and whatever that starts, with a trail of its own. */
export const follow = <Result>(trail: Trail, answer: () => Result): Result => trails.run(trail, answer)

/** A function that runs with the trail that is followed now, whatever calls it and when. */
export function following<Value>(call: (value: Value) => void): (value: Value) => void {
  const trail = trails.getStore()
  return trail === undefined ? call : (value) => trails.run(trail, call, value)
}

/** The running request's; nothing where nobody follows. */
export const currentTrail = (): Trail | undefined => trails.getStore()

/** Adds to what is known of the running request. */
export function note(more: Partial<Omit<Trail, 'id'>>): void {
  const trail = trails.getStore()
  if (trail !== undefined) Object.assign(trail, more)
}

export const operationNoted = (): string | undefined => trails.getStore()?.operation
