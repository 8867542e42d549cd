import { MAX_LAG_MS, MAX_WAITING } from './limits.ts'

const EVERY_MS = 50

/** A delay that so few meet is no crowd's: a new index was opened, or the machine was busy with something else. */
const A_CROWD = 50

/**
 * Whether there is more to do than can be done in time: how late timers are tells how long whatever has arrived waits for its turn.
 * The sooner part of it is refused, the sooner the rest is answered.
 */
export class Pressure {
  #lag = 0
  #waiting = 0
  #due = performance.now() + EVERY_MS
  readonly #timer: NodeJS.Timeout

  constructor() {
    this.#timer = setInterval(() => {
      const now = performance.now()
      this.#lag = Math.max(0, now - this.#due)
      this.#due = now + EVERY_MS
    }, EVERY_MS).unref()
  }

  /** Milliseconds by which things are late now. */
  get lag(): number {
    return Math.max(this.#lag, performance.now() - this.#due)
  }

  /** Requests that are being answered. */
  get waiting(): number {
    return this.#waiting
  }

  get tooHigh(): boolean {
    return this.#waiting > MAX_WAITING || (this.#waiting > A_CROWD && this.lag > MAX_LAG_MS)
  }

  begin(): void {
    this.#waiting++
  }

  end(): void {
    this.#waiting--
  }

  close(): void {
    clearInterval(this.#timer)
  }
}
