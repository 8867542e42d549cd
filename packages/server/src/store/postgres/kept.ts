interface Item<Value> {
  readonly value: Value
  readonly characters: number
}

/** Keeps what was read last: between half of a number of characters and all of it, as they were stored. */
export class Kept<Value> {
  readonly #most: number
  #characters = 0
  #young = new Map<string, Item<Value>>()
  #old = new Map<string, Item<Value>>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young.value
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old.value, old.characters)
    return old?.value
  }

  set(key: string, value: Value, characters: number): void {
    // Two halves cost less than an order of all items by when they were read.
    if (this.#characters >= this.#most / 2) {
      this.#old = this.#young
      this.#young = new Map()
      this.#characters = 0
    }
    this.#characters += key.length + characters
    this.#young.set(key, { value, characters })
  }
}
