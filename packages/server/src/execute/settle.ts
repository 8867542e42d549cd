import { all, type Answer } from '@whosaid/schema'
import { ABANDONED, type Run, type Write } from './run.ts'

export function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function'
}

/** Writes what a promise brings. */
export function settled(promise: PromiseLike<unknown>, write: Write, run: Run): Promise<string> {
  return Promise.resolve(promise).then((value) => {
    if (run.abandoned) {
      forget(value)
      throw ABANDONED
    }
    return write(value, run)
  })
}

/** Parts of an answer in their order, some of them under way. */
export async function joined(parts: readonly Answer<string>[]): Promise<string> {
  let text = ''
  // Not joined: what is added up is copied once, at the end, and not once for each level that it stands in.
  for (const part of await all(parts)) text += part
  return text
}

const ignore = (): void => {}

/** Nobody waits for this any more, nor for what a list of it holds: a rejection must not end the process. */
export function forget(value: unknown): void {
  if (Array.isArray(value)) value.forEach(forget)
  else if (isPromiseLike(value)) value.then(ignore, ignore)
}
