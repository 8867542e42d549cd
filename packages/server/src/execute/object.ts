import type { Answer } from '@whosaid/schema'
import type { Run, Write } from './run.ts'
import { forget, joined } from './settle.ts'

/** A field of a selection: its key in the answer, and what writes its value from the object that it is selected on. */
export interface SelectedField {
  readonly key: string
  readonly write: Write
}

/** Writes an object that is known to be of the type that the fields are selected on. */
export function objectWriter(fields: readonly SelectedField[]): Write {
  const heads = fields.map(({ key }, at) => `${at === 0 ? '{' : ','}${JSON.stringify(key)}:`)
  const writes = fields.map(({ write }) => write)
  if (fields.length === 0) return () => '{}'
  return (source, run) => {
    let text = ''
    for (let at = 0; at < writes.length; at++) {
      const part = writes[at]!(source, run)
      if (typeof part !== 'string') return remaining(text, part, heads, writes, at, source, run)
      text += heads[at]! + part
    }
    return `${text}}`
  }
}

/** Once a field is under way, the others are begun all the same before any is waited for. */
function remaining(text: string, first: Promise<string>, heads: readonly string[], writes: readonly Write[], at: number, source: unknown, run: Run): Promise<string> {
  const parts: Answer<string>[] = [text + heads[at]!, first]
  try {
    for (let next = at + 1; next < writes.length; next++) parts.push(heads[next]!, writes[next]!(source, run))
  } catch (error) {
    forget(parts)
    throw error
  }
  parts.push('}')
  return joined(parts)
}
