/** Random numbers from a seed: the same seed makes the same corpus on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0, below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(of: number): boolean {
    return this.next() < of
  }

  /** @throws Error for an empty list */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)]
    if (item === undefined) throw new Error('there is nothing to pick from')
    return item
  }

  /** Different ones, in the order they were drawn. */
  some<Item>(items: readonly Item[], many: number): Item[] {
    const drawn = new Set<Item>()
    while (drawn.size < Math.min(many, items.length)) drawn.add(this.pick(items))
    return [...drawn]
  }

  /** Different whole numbers from 1 to a most. */
  different(many: number, most: number): number[] {
    const drawn = new Set<number>()
    while (drawn.size < Math.min(many, most)) drawn.add(this.between(1, most))
    return [...drawn]
  }

  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.between(0, 15).toString(16)).join('')
  }
}
