import type { Evidence } from '@whosaid/schema'
import { DIGEST } from '../columns/columns.ts'
import type { Layout } from '../layout.ts'

/** Where a claim rests, as it is read from the columns: few ask for the hash, which costs more than all else. */
export class EvidenceRecord implements Evidence {
  readonly #layout: Layout
  readonly #at: number

  constructor(layout: Layout, ordinal: number) {
    this.#layout = layout
    this.#at = ordinal
  }

  get paragraph(): number {
    return this.#layout.tables.evidence.paragraph[this.#at]!
  }

  get start(): number {
    return this.#layout.tables.evidence.start[this.#at]!
  }

  get end(): number {
    return this.#layout.tables.evidence.end[this.#at]!
  }

  get sha256(): string {
    return this.#layout.evidenceDigests.toString('hex', this.#at * DIGEST, (this.#at + 1) * DIGEST)
  }
}
