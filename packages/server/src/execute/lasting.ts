import type { Output } from './output.ts'
import type { Run, Write, Written } from './run.ts'

const lasting = new WeakSet<object>()

/**
 * Says of records that they are met as the same objects by many requests, that nothing about them ever changes, and that their types
 * follow from themselves. What a selection makes of such a one by its own properties alone is then written once and copied after that.
 */
export function declareLasting(records: readonly object[]): void {
  for (const record of records) lasting.add(record)
}

/** Bytes that are remembered in all; then all are forgotten and remembered anew as they are needed. */
const MOST = 8 * 1024 * 1024
/** What a record takes beside its bytes. */
const ENTRY = 100
let remembered = 0
let generation = 0

/** What one selection makes of lasting records. */
export class Remembered {
  #bytes = new WeakMap<object, Uint8Array>()
  #generation = generation

  /** Nothing for a record that has not been written, or of which nothing is remembered. */
  of(record: unknown): Uint8Array | undefined {
    return this.#generation === generation ? this.#bytes.get(record as object) : undefined
  }

  /** Writes a record, and remembers what was written if it is a lasting one. */
  write(record: unknown, write: Write, run: Run, out: Output): Written {
    if (!lasting.has(record as object)) return write(record, run, out)
    const from = out.length
    const written = write(record, run, out)
    if (written === undefined) this.#remember(record as object, out.since(from))
    return written
  }

  #remember(record: object, bytes: Uint8Array): void {
    remembered += bytes.length + ENTRY
    if (remembered > MOST) {
      remembered = 0
      generation++
    }
    if (this.#generation !== generation) {
      this.#bytes = new WeakMap()
      this.#generation = generation
    }
    this.#bytes.set(record, bytes)
  }
}
