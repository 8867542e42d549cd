import { createHash } from 'node:crypto'
import { MODEL_VERSION, type Model } from '@whosaid/schema'

/** The content's version: a hash of the canonical content and the model's version, never of a file. 32 hexadecimal digits. */
export function versionOf(model: Model): string {
  return createHash('sha256').update(`${MODEL_VERSION}\n${canonical(model)}`).digest('hex').slice(0, 32)
}

/** JSON with every object's keys sorted, so that the order in which a file names them does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
