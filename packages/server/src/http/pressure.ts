import { MAX_LAG_MS, MAX_WAITING } from './limits.ts'

const EVERY_MS = 50

/** So few in one turn of the event loop are no crowd, however long it takes: the machine was busy with something else. */
const A_CROWD = 10

/** What waits before it has arrived. */
interface Queue {
  /** Milliseconds that a crowd waits there. */
  readonly wait: number
  look(): void
}

const NO_QUEUE: Queue = { wait: 0, look() {} }

/**
 * Whether there is more to do than can be done in time. What is answered at once never waits beside others: all that has arrived is
 * answered in one turn of the event loop, one after the other, and a turn's length is how long the last one waited. The sooner part
 * of it is refused, the sooner the rest is answered.
 */
export class Pressure {
  #began: number | undefined
  #arrived = 0
  #waiting = 0
  #crowded = false
  readonly #queue: Queue
  readonly #now: () => number
  readonly #timer: NodeJS.Timeout

  /** @param now - milliseconds of a clock that only goes forward */
  constructor(queue: Queue = NO_QUEUE, now: () => number = () => performance.now()) {
    this.#queue = queue
    this.#now = now
    this.#timer = setInterval(() => this.#look(), EVERY_MS).unref()
  }

  /** Whether a request that has arrived is to be answered: then it is begun, and has to be ended. */
  admits(): boolean {
    if (this.#began === undefined) {
      this.#began = this.#now()
      setImmediate(this.#end)
    }
    this.#arrived++
    if (this.#isLate(MAX_LAG_MS)) this.#crowded = true
    if (this.#crowded || this.#waiting >= MAX_WAITING) return false
    this.#waiting++
    return true
  }

  end(): void {
    this.#waiting--
  }

  close(): void {
    clearInterval(this.#timer)
  }

  /** Of a turn. Those that wait in the system's queues are sent away until few are left: else each time more would stay. */
  readonly #end = (): void => {
    this.#crowded &&= this.#isLate(MAX_LAG_MS / 10)
    this.#began = undefined
    this.#arrived = 0
  }

  #look(): void {
    this.#queue.look()
    if (this.#began === undefined) this.#crowded &&= this.#isLate(MAX_LAG_MS / 10)
  }

  #isLate(milliseconds: number): boolean {
    const turn = this.#began === undefined || this.#arrived <= A_CROWD ? 0 : this.#now() - this.#began
    return Math.max(turn, this.#queue.wait) > milliseconds
  }
}
