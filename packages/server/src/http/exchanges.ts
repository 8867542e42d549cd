import type { Store } from '@whosaid/schema'

/** What is known of each running request: the content that it reads, and whether it was answered without errors. */
export class Exchanges {
  readonly #stores = new WeakMap<Request, Store>()
  readonly #whole = new WeakSet<Request>()

  reads(request: Request, store: Store): void {
    this.#stores.set(request, store)
  }

  /** Nothing for a request that was refused before it got one. */
  storeOf(request: Request): Store | undefined {
    return this.#stores.get(request)
  }

  answeredWhole(request: Request): void {
    this.#whole.add(request)
  }

  isWhole(request: Request): boolean {
    return this.#whole.has(request)
  }
}
