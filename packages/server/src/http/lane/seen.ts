import type { Key } from './key.ts'

/** Which keys have been seen lately, by their fingerprints alone: rarely it takes a key for seen that was not, and some are forgotten early. */
export class Seen {
  readonly #fingerprints: Int32Array

  constructor(places: number) {
    this.#fingerprints = new Int32Array(places)
  }

  /** @returns whether a key was seen before; now it is */
  see({ fingerprint }: Key): boolean {
    const place = (fingerprint >>> 0) % this.#fingerprints.length
    const seen = this.#fingerprints[place] === fingerprint
    this.#fingerprints[place] = fingerprint
    return seen
  }

  clear(): void {
    this.#fingerprints.fill(0)
  }
}
