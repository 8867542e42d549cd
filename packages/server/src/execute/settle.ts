import type { Output } from './output.ts'
import { ABANDONED, type Run, type Write } from './run.ts'

export function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function'
}

/** Writes what a promise brings where the output stands now. */
export async function settled(promise: PromiseLike<unknown>, write: Write, run: Run, out: Output): Promise<void> {
  const gap = out.gap()
  const value = await promise
  if (run.abandoned) {
    forget(value)
    throw ABANDONED
  }
  await write(value, run, gap)
}

/** Of parts that are under way, all have to end well. */
export async function allOf(waiting: readonly Promise<void>[]): Promise<void> {
  await Promise.all(waiting)
}

const ignore = (): void => {}

/** Nobody waits for this any more, nor for what a list of it holds: a rejection must not end the process. */
export function forget(value: unknown): void {
  if (Array.isArray(value)) value.forEach(forget)
  else if (isPromiseLike(value)) value.then(ignore, ignore)
}
