import type { Write } from './run.ts'
import { allOf, forget } from './settle.ts'

/** A field of a selection: its key in the answer, and what writes its value from the object that it is selected on. */
export interface SelectedField {
  readonly key: string
  readonly write: Write
}

/** Writes an object that is known to be of the type that the fields are selected on. */
export function objectWriter(fields: readonly SelectedField[]): Write {
  const heads = fields.map(({ key }, at) => Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`))
  const writes = fields.map(({ write }) => write)
  const end = Buffer.from(fields.length === 0 ? '{}' : '}')
  return (source, run, out) => {
    let waiting: Promise<void>[] | undefined
    try {
      for (let at = 0; at < writes.length; at++) {
        out.constant(heads[at]!)
        const written = writes[at]!(source, run, out)
        // Once a field is under way, the others are begun all the same before any is waited for.
        if (written !== undefined) (waiting ??= []).push(written)
      }
    } catch (error) {
      forget(waiting)
      throw error
    }
    out.constant(end)
    return waiting && allOf(waiting)
  }
}
