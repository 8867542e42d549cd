import type { ServerResponse } from 'node:http'
import type { ErrorCode } from '@whosaid/schema/graphql'
import { PUBLIC_HEADERS } from './public-headers.ts'

type More = Readonly<Record<string, unknown>>

const textOf = (code: ErrorCode, message: string, more: More): string => JSON.stringify({ errors: [{ message, extensions: { code, ...more } }] })

/** The answer to a request that is refused before GraphQL sees it, in GraphQL's form. */
export function refusal(status: number, code: ErrorCode, message: string, more: More = {}): Response {
  return new Response(textOf(code, message, more), { status, headers: { 'content-type': 'application/json', ...PUBLIC_HEADERS } })
}

/** The same on node's own response. */
export function refuse(response: ServerResponse, status: number, code: ErrorCode, message: string, more: More = {}, headers: Readonly<Record<string, string>> = {}): void {
  const body = textOf(code, message, more)
  response.writeHead(status, { 'content-type': 'application/json', ...PUBLIC_HEADERS, 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body)
}
