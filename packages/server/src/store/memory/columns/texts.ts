/** Strings in UTF-8, end to end, decoded when asked for: out of the garbage collector's sight, and read from a file without a step between. */
export class Texts {
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
  readonly #buffer: Buffer

  /** @param offsets - where each starts in `bytes`, and where the last ends */
  constructor(offsets: Uint32Array, bytes: Uint8Array) {
    this.offsets = offsets
    this.bytes = bytes
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  static of(strings: readonly string[]): Texts {
    const texts = new TextsBuilder()
    for (const string of strings) texts.add(string)
    return texts.finish()
  }

  get size(): number {
    return this.offsets.length - 1
  }

  at(index: number): string {
    return this.#buffer.toString('utf8', this.offsets[index], this.offsets[index + 1])
  }
}

export const decoded = (texts: Texts): string[] => Array.from({ length: texts.size }, (_, index) => texts.at(index))

/** Texts as they come, one by one. */
export class TextsBuilder {
  readonly #offsets: number[] = [0]
  #buffer = Buffer.allocUnsafeSlow(1024)
  #length = 0

  add(text: string): void {
    // A code unit takes three bytes at most.
    const most = this.#length + text.length * 3
    if (most > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.#buffer.length * 2))
      larger.set(this.#buffer.subarray(0, this.#length))
      this.#buffer = larger
    }
    this.#length += this.#buffer.write(text, this.#length, 'utf8')
    this.#offsets.push(this.#length)
  }

  finish(): Texts {
    return new Texts(Uint32Array.from(this.#offsets), Uint8Array.from(this.#buffer.subarray(0, this.#length)))
  }
}
