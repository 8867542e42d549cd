import type { Store } from '@whosaid/schema'
import { MAX_KEPT, MAX_KEPT_ANSWER } from '../limits.ts'
import type { Answer } from './answer.ts'
import { Bounded } from './bounded.ts'
import type { Encoding } from './encoding.ts'

/** A whole answer and what it was read from. */
export interface Kept {
  readonly answer: Answer
  /** Of the content. */
  readonly version: string
  /** Whether the request named that version, and so may have it as long as it is kept, whatever is current. */
  readonly named: boolean
}

/** How many requests are remembered to see whether they come again, and how many bytes of them. */
const REMEMBERED = { entries: 10_000, bytes: 4 * 1024 * 1024 }

/**
 * Whole answers by the request that they are to, as long as the content of the moment stays. One is kept when it is asked for a second
 * time: requests that never come back push nothing out, and do not fill the memory with what the garbage collector then has to follow.
 */
export class KeptAnswers {
  readonly #asked = new Bounded<true>(REMEMBERED)
  readonly #answers = new Bounded<Kept>({ bytes: MAX_KEPT, bytesEach: MAX_KEPT_ANSWER })
  #current: Store | undefined
  #improving = false

  /** Held, in bytes. */
  get bytes(): number {
    return this.#answers.bytes
  }

  get size(): number {
    return this.#answers.size
  }

  /** Turns to the content of the moment: nothing that was read before it came is answered again. */
  turnTo(current: Store): void {
    if (current === this.#current) return
    this.#answers.clear()
    this.#asked.clear()
    this.#current = current
  }

  find(key: string): Kept | undefined {
    return this.#answers.get(key)
  }

  /** Keeps what has been asked for before and was read while this was the current content, if it still is. */
  keep(key: string, kept: Kept, current: Store): void {
    if (current !== this.#current) return
    if (this.#asked.get(key) === undefined) return this.#asked.set(key, true, 0)
    this.#asked.delete(key)
    this.#answers.set(key, kept, kept.answer.bytes)
  }

  /** Weighs an answer that has got another form. It may have gone meanwhile, and then stays away. */
  weigh(key: string, kept: Kept): void {
    if (this.#answers.get(key) === kept) this.#answers.set(key, kept, kept.answer.bytes)
  }

  /** Compresses better what is asked for again, one answer at a time: the rest of the machine is for those who wait. */
  improve(key: string, kept: Kept, encoding: Encoding): void {
    if (this.#improving || !kept.answer.improvable(encoding)) return
    this.#improving = true
    const done = (): void => {
      this.#improving = false
      this.weigh(key, kept)
    }
    // What could not be compressed better stays as it is.
    void kept.answer.improve(encoding).then(done, done)
  }
}
