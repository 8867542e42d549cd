import type { Store } from '@whosaid/schema'

/** What is known of each running request: the content that it reads, what it costs, and whether it was answered without errors. */
export class Exchanges {
  readonly #stores = new WeakMap<Request, Store>()
  readonly #whole = new WeakSet<Request>()
  readonly #costs = new WeakMap<object, number>()

  reads(request: Request, store: Store): void {
    this.#stores.set(request, store)
  }

  /** Nothing for a request that was refused before it got one. */
  storeOf(request: Request): Store | undefined {
    return this.#stores.get(request)
  }

  /** @param request - or node's own, where that is all that the caller has */
  costs(request: object, cost: number): void {
    this.#costs.set(request, cost)
  }

  /** 0 for a request that came to nothing. */
  costOf(request: object): number {
    return this.#costs.get(request) ?? 0
  }

  answeredWhole(request: Request): void {
    this.#whole.add(request)
  }

  isWhole(request: Request): boolean {
    return this.#whole.has(request)
  }
}
