import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { schemaNotServed, versionNamed } from '../plugins/content-version.ts'
import { VERSION_HEADER } from '../public-headers.ts'
import type { Wish } from './answer.ts'
import { encodingFor } from './encoding.ts'
import { keyFor, type Key } from './key.ts'

/** A plain request, read to its end, and where its answer goes. */
export interface Asked {
  /** HEAD counts as GET: node leaves out the body. */
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly response: ServerResponse
  /** Whose request it is. */
  readonly client: string
}

const NO_ADDRESS = new URLSearchParams()

/** What stands behind the path. It is only read. */
export function addressOf({ url }: Asked): URLSearchParams {
  const at = url.indexOf('?')
  return at === -1 ? NO_ADDRESS : new URLSearchParams(url.slice(at + 1))
}

/** The version of the content that it names; null for the current one, nothing where Yoga has a refusal for it. */
export function versionWanted({ headers }: Asked, address: URLSearchParams): string | null | undefined {
  const header = headers[VERSION_HEADER]
  return schemaNotServed(address) === undefined && !Array.isArray(header) ? versionNamed(address, header ?? null) : undefined
}

/** All that the answer depends on, of one version of the content. No part but the address can hold a line break. */
export const keyOf = ({ method, url, headers, body }: Asked, mediaType: string, version: string): Key =>
  keyFor(`${method} ${mediaType}\n${version} ${String(headers[VERSION_HEADER] ?? '')}\n${url}`, body)

export const wishOf = ({ method, headers }: Asked): Wish => ({
  encoding: encodingFor(headers['accept-encoding']),
  ifNoneMatch: method === 'GET' ? headers['if-none-match'] : undefined,
})
