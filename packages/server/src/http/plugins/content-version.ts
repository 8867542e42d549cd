import type { Plugin } from 'graphql-yoga'
import type { Store } from '@whosaid/schema'
import type { Catalog } from '../../index/catalog.ts'
import { refusal } from '../refusal.ts'
import { SCHEMA_VERSION } from '../schema-version.ts'

export const VERSION_HEADER = 'x-content-version'
export const SCHEMA_HEADER = 'x-schema-version'

/** Which store each running request reads. */
export class ReadStores {
  readonly #stores = new WeakMap<Request, Store>()

  set(request: Request, store: Store): void {
    this.#stores.set(request, store)
  }

  find(request: Request): Store | undefined {
    return this.#stores.get(request)
  }

  /** @throws Error for a request that was never given one */
  of(request: Request): Store {
    const store = this.find(request)
    if (store === undefined) throw new Error('a request reached the API without a version of the content')
    return store
  }
}

/**
 * Gives every request the version of the content that it asks for, by header or URL parameter, or the current one; says on the
 * answer which it was. A version or schema that is not served is refused.
 */
export function useContentVersion(catalog: () => Catalog, stores: ReadStores): Plugin {
  return {
    async onRequest(exchange) {
      const { request, url } = exchange
      const { current, at, versions } = catalog()
      const schema = url.searchParams.get('schema')
      if (schema !== null && schema !== SCHEMA_VERSION) {
        return exchange.endResponse(refusal(404, 'SCHEMA_NOT_SERVED', `schema: "${schema.slice(0, 64)}" is not served here; ${SCHEMA_VERSION} is.`, { served: SCHEMA_VERSION }))
      }
      // The address before the header: what a permalink names is what it gets, whatever is sent with it.
      const wanted = url.searchParams.get('version') ?? request.headers.get(VERSION_HEADER)
      const store = wanted === null ? current : await at(wanted)
      if (store !== undefined) return stores.set(request, store)
      const kept = versions()
      exchange.endResponse(refusal(404, 'VERSION_NOT_KEPT', `version: "${String(wanted).slice(0, 64)}" is not kept here; kept are ${kept.join(', ')}.`, { kept }))
    },
    onResponse({ request, response }) {
      // A refused request has none.
      const store = stores.find(request)
      if (store === undefined) return
      response.headers.set(VERSION_HEADER, store.content.version)
      response.headers.set(SCHEMA_HEADER, SCHEMA_VERSION)
    },
  }
}
