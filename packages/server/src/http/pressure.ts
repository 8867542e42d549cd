import { MAX_LAG_MS, MAX_WAITING } from './limits.ts'

const EVERY_MS = 50

/** A delay in which fewer came is not theirs: a new index was opened, or the machine was busy with something else. */
const A_CROWD = 10

/** What waits before it has arrived. */
interface Queue {
  /** Milliseconds. */
  readonly wait: number
  look(): void
}

const NO_QUEUE: Queue = { wait: 0, look() {} }

/**
 * Whether there is more to do than can be done in time: how late timers are tells how long whatever has arrived waits for its turn.
 * What is answered at once never waits beside others, so it is counted by when it arrived. The sooner part of it is refused, the
 * sooner the rest is answered.
 */
export class Pressure {
  #lastLag = 0
  #arrived = 0
  #waiting = 0
  #crowded = false
  #due: number
  readonly #queue: Queue
  readonly #now: () => number
  readonly #timer: NodeJS.Timeout

  /** @param now - milliseconds of a clock that only goes forward */
  constructor(queue: Queue = NO_QUEUE, now: () => number = () => performance.now()) {
    this.#queue = queue
    this.#now = now
    this.#due = now() + EVERY_MS
    this.#timer = setInterval(() => this.tick(), EVERY_MS).unref()
  }

  /** Milliseconds by which things are late now. */
  get lag(): number {
    return Math.max(this.#lastLag, this.#lateBy)
  }

  /** Requests that are being answered. */
  get waiting(): number {
    return this.#waiting
  }

  /** Whether a request that has arrived is to be answered: then it is begun, and has to be ended. */
  admits(): boolean {
    this.#arrived++
    if (this.#isLate(MAX_LAG_MS)) this.#crowded = true
    if (this.#crowded || this.#waiting >= MAX_WAITING) return false
    this.#waiting++
    return true
  }

  end(): void {
    this.#waiting--
  }

  /** What the timer does. Those that wait in the system's queues are sent away until few are left: else each time more would stay. */
  tick(): void {
    this.#crowded = this.#isLate(this.#crowded ? MAX_LAG_MS / 10 : MAX_LAG_MS)
    this.#queue.look()
    this.#lastLag = this.#lateBy
    this.#arrived = 0
    this.#due = this.#now() + EVERY_MS
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #isLate(lag: number): boolean {
    return this.#queue.wait > lag || (this.#arrived > A_CROWD && this.#lateBy > lag)
  }

  get #lateBy(): number {
    return Math.max(0, this.#now() - this.#due)
  }
}
