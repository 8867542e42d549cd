import type { Store } from '@whosaid/schema'
import { MAX_KEPT, MAX_KEPT_ANSWER } from '../limits.ts'
import type { Answer } from './answer.ts'
import { Bounded } from './bounded.ts'
import type { Encoding } from './encoding.ts'
import { bytesOf, copied, isSameKey, type Key } from './key.ts'
import { Seen } from './seen.ts'

/** A whole answer and what it was read from. */
export interface Kept {
  readonly answer: Answer
  /** Of the content. */
  readonly version: string
  /** Whether the request named that version, and so may have it as long as it is kept, whatever is current. */
  readonly named: boolean
  /** The operation's name, if it has one. */
  readonly operation: string | undefined
}

interface Held {
  readonly key: Key
  readonly kept: Kept
}

/** How many requests are remembered, at most, to see whether they come again. */
const REMEMBERED = 16_384

/**
 * Whole answers by the request that they are to, as long as the content of the moment stays. One is kept when it is asked for a second
 * time: requests that never come back push nothing out, and do not fill the memory with what the garbage collector then has to follow.
 */
export class KeptAnswers {
  readonly #asked = new Seen(REMEMBERED)
  readonly #answers = new Bounded<Held, number>({ bytes: MAX_KEPT, bytesEach: MAX_KEPT_ANSWER })
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

  find(key: Key): Kept | undefined {
    const held = this.#answers.get(key.fingerprint)
    return held !== undefined && isSameKey(held.key, key) ? held.kept : undefined
  }

  /** Keeps what has been asked for before and was read while this was the current content, if it still is; says whether it does. */
  keep(key: Key, kept: Kept, current: Store): boolean {
    if (current !== this.#current || !this.#asked.see(key)) return false
    this.#hold({ key: copied(key), kept })
    return true
  }

  /** Weighs an answer that has got another form. It may have gone meanwhile, and then stays away. */
  weigh(key: Key, kept: Kept): void {
    const held = this.#answers.get(key.fingerprint)
    if (held?.kept === kept) this.#hold(held)
  }

  #hold(held: Held): void {
    this.#answers.set(held.key.fingerprint, held, held.kept.answer.bytes + bytesOf(held.key))
  }

  /** Compresses better what is asked for again, one answer at a time: the rest of the machine is for those who wait. */
  improve(key: Key, kept: Kept, encoding: Encoding): void {
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
