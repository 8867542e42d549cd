import { AsyncLocalStorage } from 'node:async_hooks'
import { MAX_WAITING_OF_ONE, TURN_COST } from './limits.ts'

/**
 * Whose turn it is on the one thread that answers. What a client has asked for in many requests at a time would else be answered in
 * one go, before the thread looks at anybody else's: a client that has had its part of a turn of the event loop waits for the next
 * one, and has one request answered in each.
 */
export class Turns {
  readonly #had = new Map<string, number>()
  readonly #waiting = new Map<string, (() => void)[]>()
  #ends = false

  /**
   * Runs it now, or when the client's turn has come.
   * @returns false, and never runs it, where too many of the client's wait already
   */
  take(client: string, run: () => void): boolean {
    const queue = this.#waiting.get(client)
    if (queue === undefined && (this.#had.get(client) ?? 0) < TURN_COST) run()
    else if (queue === undefined) this.#waiting.set(client, [AsyncLocalStorage.bind(run)])
    else if (queue.length === MAX_WAITING_OF_ONE) return false
    // Whose turn it is does not change whose request it is.
    else queue.push(AsyncLocalStorage.bind(run))
    return true
  }

  /** What the client has had costs so much. */
  had(client: string, cost: number): void {
    this.#had.set(client, (this.#had.get(client) ?? 0) + cost)
    if (this.#ends) return
    this.#ends = true
    setImmediate(this.#end)
  }

  readonly #end = (): void => {
    this.#ends = false
    this.#had.clear()
    for (const [client, queue] of this.#waiting) {
      const run = queue.shift()
      if (queue.length === 0) this.#waiting.delete(client)
      run?.()
    }
    if (this.#waiting.size === 0 || this.#ends) return
    this.#ends = true
    setImmediate(this.#end)
  }
}
