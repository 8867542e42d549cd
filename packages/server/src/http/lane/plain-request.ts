import type { IncomingMessage } from 'node:http'
import { MAX_BODY } from '../limits.ts'

const JSON_TYPES: ReadonlySet<string | undefined> = new Set(['application/json', 'application/json;charset=utf-8', 'application/json; charset=utf-8'])

/** Longer ones are no client's own. */
const MAX_ACCEPT = 256

/** What a browser, or a client of event streams, asks for. */
const NO_JSON = /text\/html|text\/event-stream|multipart\//i

/** Only what every reader of URLs reads alike. */
const PLAIN_ADDRESS = /^\/graphql(?:\?(?:[\w.~*'()!$,:;@=&+{}"-]|%[0-9a-f]{2})*)?$/i

/** Whether the lane knows what to do with it: JSON by POST, or a GET with a query string. All others are Yoga's. */
export function isPlain({ method, headers, url = '' }: IncomingMessage): boolean {
  const { accept = '' } = headers
  if (accept.length > MAX_ACCEPT || NO_JSON.test(accept)) return false
  if (method === 'GET' || method === 'HEAD') return url.includes('?') && headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
  return method === 'POST' && JSON_TYPES.has(headers['content-type']) && headers['content-encoding'] === undefined && !(Number(headers['content-length']) > MAX_BODY)
}

/** Whether its address can be read here, and not only by Yoga. */
export const hasPlainAddress = (url: string): boolean => PLAIN_ADDRESS.test(url)

/** Whether a browser asks, for people. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean => (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true
