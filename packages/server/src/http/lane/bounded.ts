/** Something kept, how many bytes it is taken to hold, and whether it was asked for since it was last its turn to go. */
interface Held<Value> {
  readonly value: Value
  readonly bytes: number
  wanted: boolean
}

/** What a bounded memory may hold. */
export interface Bounds {
  readonly bytes: number
  /** Of one entry; a larger one is not kept. */
  readonly bytesEach?: number
  readonly entries?: number
}

/** A map that stays within its bounds: what came first goes first, but what was asked for meanwhile gets another round. */
export class Bounded<Value, Key extends string | number = string> {
  readonly #held = new Map<Key, Held<Value>>()
  readonly #bounds: Required<Bounds>
  #bytes = 0

  constructor({ bytes, bytesEach = bytes, entries = Infinity }: Bounds) {
    this.#bounds = { bytes, bytesEach, entries }
  }

  /** How many bytes all entries are taken to hold. */
  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#held.size
  }

  get(key: Key): Value | undefined {
    const held = this.#held.get(key)
    if (held === undefined) return undefined
    held.wanted = true
    return held.value
  }

  /** @param bytes - without a key that is a string, which is counted as two bytes a character */
  set(key: Key, value: Value, bytes: number): void {
    this.delete(key)
    const held: Held<Value> = { value, bytes: bytes + (typeof key === 'string' ? 2 * key.length : 0) + ENTRY, wanted: false }
    if (held.bytes > this.#bounds.bytesEach) return
    this.#held.set(key, held)
    this.#bytes += held.bytes
    if (this.#bytes > this.#bounds.bytes || this.#held.size > this.#bounds.entries) this.#makeRoom()
  }

  #makeRoom(): void {
    // A map is in the order of setting, and its iterator comes to what is set anew while it runs.
    for (const [key, held] of this.#held) {
      if (this.#bytes <= this.#bounds.bytes && this.#held.size <= this.#bounds.entries) return
      if (!held.wanted) {
        this.delete(key)
        continue
      }
      held.wanted = false
      this.#held.delete(key)
      this.#held.set(key, held)
    }
  }

  delete(key: Key): void {
    const held = this.#held.get(key)
    if (held === undefined) return
    this.#held.delete(key)
    this.#bytes -= held.bytes
  }

  clear(): void {
    this.#held.clear()
    this.#bytes = 0
  }
}

/** What an entry takes beside its key and value: map slots, objects, headers. */
const ENTRY = 500
