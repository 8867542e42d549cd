import { createHash } from 'node:crypto'

/** Names the bytes of an answer. */
export const etagOf = (body: string | Uint8Array): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

/** The same for an answer that was compressed on the way: the bytes differ, what they say does not. */
export const weak = (etag: string): string => `W/${etag}`

/** Whether a client that sent this `If-None-Match` has the answer already; compared weakly, as RFC 9110 wants. */
export function isKnown(ifNoneMatch: string | null | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((each) => [etag, weak(etag), '*'].includes(each.trim())) === true
}
