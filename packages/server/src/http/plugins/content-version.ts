import type { Plugin } from 'graphql-yoga'
import type { Store } from '@whosaid/schema'
import type { Catalog } from '../../index/catalog.ts'
import type { Exchanges } from '../exchanges.ts'
import { SCHEMA_HEADER, VERSION_HEADER } from '../public-headers.ts'
import { refusal } from '../refusal.ts'
import { SCHEMA_VERSION } from '../schema-version.ts'

/** What a request names of the content: the address before the header, so that a permalink gets what it names, whatever is sent with it. */
export const versionNamed = (address: URLSearchParams, header: string | null): string | null => address.get('version') ?? header

/** A version of the schema that a request wants and that is not served. */
export function schemaNotServed(address: URLSearchParams): string | undefined {
  const schema = address.get('schema')
  return schema === null || schema === SCHEMA_VERSION ? undefined : schema
}

/** What an answer says of where it was read. */
export const versionHeaders = ({ content }: Store): Readonly<Record<string, string>> => ({ [VERSION_HEADER]: content.version, [SCHEMA_HEADER]: SCHEMA_VERSION })

/**
 * Gives every request the version of the content that it asks for, by header or URL parameter, or the current one; says on the
 * answer which it was. A version or schema that is not served is refused.
 */
export function useContentVersion(catalog: () => Catalog, exchanges: Exchanges): Plugin {
  return {
    async onRequest(exchange) {
      const { request, url } = exchange
      const { current, at, versions } = catalog()
      const schema = schemaNotServed(url.searchParams)
      if (schema !== undefined) {
        return exchange.endResponse(refusal(404, 'SCHEMA_NOT_SERVED', `schema: "${schema.slice(0, 64)}" is not served here; ${SCHEMA_VERSION} is.`, { served: SCHEMA_VERSION }))
      }
      const wanted = versionNamed(url.searchParams, request.headers.get(VERSION_HEADER))
      const store = wanted === null ? current : await at(wanted)
      if (store !== undefined) return exchanges.reads(request, store)
      const kept = versions()
      exchange.endResponse(refusal(404, 'VERSION_NOT_KEPT', `version: "${String(wanted).slice(0, 64)}" is not kept here; kept are ${kept.join(', ')}.`, { kept }))
    },
    onResponse({ request, response }) {
      const store = exchanges.storeOf(request)
      if (store === undefined) return
      for (const [name, value] of Object.entries(versionHeaders(store))) response.headers.set(name, value)
    },
  }
}
