import { decoded, Texts } from './texts.ts'

/** Strings that repeat, each held once and known by its number, from 1; 0 stands for null. Grows only, so that numbers stay what they are. */
export class Words {
  readonly #strings: (string | null)[]
  readonly #ids: Map<string, number>

  /** @param strings - the words from number 1 */
  constructor(strings: readonly string[] = []) {
    this.#strings = [null, ...strings]
    this.#ids = new Map()
    for (let id = 1; id < this.#strings.length; id++) this.#ids.set(this.#strings[id]!, id)
  }

  /** One more than the highest number. */
  get size(): number {
    return this.#strings.length
  }

  /** The number of a word, new or known. */
  add(word: string | null): number {
    if (word === null) return 0
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    this.#ids.set(word, this.#strings.length)
    return this.#strings.push(word) - 1
  }

  /** The number of a word; -1 for one that is not among them. */
  id(word: string): number {
    return this.#ids.get(word) ?? -1
  }

  /** The word of a number that is not null's. */
  at(id: number): string {
    return this.#strings[id]!
  }

  orNull(id: number): string | null {
    return this.#strings[id] ?? null
  }

  toTexts(): Texts {
    return Texts.of(this.#strings.slice(1) as string[])
  }

  static fromTexts(texts: Texts): Words {
    return new Words(decoded(texts))
  }
}
