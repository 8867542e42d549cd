import { Bounded } from './lane/bounded.ts'
import { BUDGET_PER_SECOND, BUDGET_RESERVE, LONGEST_WAIT } from './limits.ts'

/** What a client has left, and when that was counted. */
interface Account {
  left: number
  at: number
}

/** More clients than this at a time are no clients; those that were not heard of longest start anew. */
const MOST_CLIENTS = 20_000

/**
 * How much each client may ask for: a reserve that fills up again at a steady rate, in fields as costs are counted. A request is let
 * in as long as something is left, and paid for when it is known what it cost, so that a costly one is followed by a wait.
 */
export class Budgets {
  readonly #accounts = new Bounded<Account>({ entries: MOST_CLIENTS, bytes: Infinity })
  readonly #now: () => number

  /** @param now - milliseconds of a clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** @returns 0 where a client may ask, or in how many seconds it may again */
  wait(client: string): number {
    // With time it only grows: where something is left, no clock need be read.
    if ((this.#accounts.get(client)?.left ?? 0) > 0) return 0
    const { left } = this.#accountOf(client)
    return left > 0 ? 0 : Math.ceil((1 - left) / BUDGET_PER_SECOND)
  }

  pay(client: string, cost: number): void {
    const account = this.#accountOf(client)
    account.left = Math.max(account.left - cost, -LONGEST_WAIT * BUDGET_PER_SECOND)
  }

  #accountOf(client: string): Account {
    const now = this.#now()
    const account = this.#accounts.get(client) ?? this.#open(client, now)
    account.left = Math.min(BUDGET_RESERVE, account.left + ((now - account.at) / 1000) * BUDGET_PER_SECOND)
    account.at = now
    return account
  }

  #open(client: string, now: number): Account {
    const account = { left: BUDGET_RESERVE, at: now }
    this.#accounts.set(client, account, 0)
    return account
  }
}
