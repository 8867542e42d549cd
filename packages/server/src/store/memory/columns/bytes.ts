import type { Columns, Part } from './columns.ts'
import { Texts } from './texts.ts'

/** Bytes that the columns take outside of the heap; words and entities, which are on it, are not among them. */
export function columnBytes({ tables }: Columns): number {
  const parts = Object.values(tables).flatMap((table) => Object.values<Part | number>(table))
  return parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? 0 : part instanceof Texts ? part.offsets.byteLength + part.bytes.byteLength : part.byteLength), 0)
}
