/**
 * JSON as it is written, in UTF-8. Pieces go to their bytes at once: a string put together from ten thousand pieces costs as much
 * again when it is turned into bytes, since by then its pieces lie all over the memory.
 */
export class Output {
  #bytes: Buffer
  #length = 0
  /** What is still under way, and before which byte it belongs. */
  #gaps: { readonly at: number; readonly part: Output }[] | undefined

  private constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size)
  }

  /** An empty one. Few are in use at a time, and their bytes are used again. */
  static take(): Output {
    return idle.pop() ?? new Output(FIRST_SIZE)
  }

  /** Bytes so far; without what is under way. */
  get length(): number {
    return this.#length
  }

  /** What was written from a length on, as long as nothing of it is under way; in memory of its own, not of node's pool. */
  since(length: number): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(length, this.#length))
  }

  /** Text that is JSON already and has ASCII characters alone, in bytes. */
  constant(bytes: Uint8Array): undefined {
    const { length } = bytes
    this.#reserve(length)
    const [own, at] = [this.#bytes, this.#length]
    this.#length = at + length
    // A call costs more than copying a name.
    if (length > SHORT) own.set(bytes, at)
    else for (let index = 0; index < length; index++) own[at + index] = bytes[index]!
  }

  /** Text that is JSON already. */
  json(text: string): undefined {
    this.#reserve(text.length * MOST_BYTES)
    this.#length += this.#bytes.write(text, this.#length)
  }

  /** A string as JSON.stringify writes it. Almost every one has nothing to escape. */
  string(text: string): undefined {
    const { length } = text
    if (length > SHORT) return this.#long(text)
    this.#reserve(length + 2)
    const bytes = this.#bytes
    let at = this.#length
    bytes[at++] = QUOTE
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index)
      if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) return this.#long(text)
      bytes[at++] = code
    }
    bytes[at++] = QUOTE
    this.#length = at
  }

  #long(text: string): undefined {
    if (!PLAIN.test(text)) return this.json(JSON.stringify(text))
    this.#reserve(text.length * MOST_BYTES + 2)
    const bytes = this.#bytes
    bytes[this.#length++] = QUOTE
    this.#length += bytes.write(text, this.#length)
    bytes[this.#length++] = QUOTE
  }

  /** A whole number of 32 bits. */
  integer(value: number): undefined {
    if (value < 0) return this.json(String(value))
    this.#reserve(MOST_DIGITS)
    const bytes = this.#bytes
    let digits = 1
    for (let power = 10; power <= value; power *= 10) digits++
    this.#length += digits
    let rest = value
    for (let at = this.#length - 1, left = digits; left > 0; at--, left--) {
      const next = (rest / 10) | 0
      bytes[at] = ZERO + rest - next * 10
      rest = next
    }
  }

  /** Where something is written once it is there: what is written here meanwhile comes after it. */
  gap(): Output {
    const part = new Output(GAP_SIZE)
    this.#gaps ??= []
    this.#gaps.push({ at: this.#length, part })
    return part
  }

  /** All of it, in bytes of its own. */
  toBuffer(): Buffer {
    return this.#gaps === undefined ? Buffer.from(this.#bytes.subarray(0, this.#length)) : Buffer.concat(this.#segments())
  }

  /** Gives it back: it must not be used any more. */
  release(): void {
    this.#length = 0
    this.#gaps = undefined
    if (this.#bytes.length <= LARGEST_IDLE && idle.length < MOST_IDLE) idle.push(this)
  }

  #segments(): Uint8Array[] {
    const segments: Uint8Array[] = []
    let from = 0
    for (const { at, part } of this.#gaps ?? []) {
      segments.push(this.#bytes.subarray(from, at), ...part.#segments())
      from = at
    }
    segments.push(this.#bytes.subarray(from, this.#length))
    return segments
  }

  #reserve(more: number): void {
    if (this.#length + more > this.#bytes.length) this.#grow(more)
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#length + more, this.#bytes.length * 2))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

/** What null is written as. */
export const NULL = Buffer.from('null')

/** Characters up to which a loop here is quicker than a call into the engine. */
const SHORT = 40
/** Of a UTF-16 code unit, in UTF-8. */
const MOST_BYTES = 3
/** Of a whole number of 32 bits that is not negative. */
const MOST_DIGITS = 10
const [QUOTE, BACKSLASH, ZERO] = [0x22, 0x5c, 0x30]
/** Everything but quotation marks, backslashes, control characters and halves of surrogate pairs. */
const PLAIN = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/

const FIRST_SIZE = 64 * 1024
const GAP_SIZE = 128
/** Outputs that wait to be used again. */
const idle: Output[] = []
const MOST_IDLE = 4
const LARGEST_IDLE = 1024 * 1024
