import type { ErrorCode } from '@whosaid/schema/graphql'

/** The answer to a request that is refused before GraphQL sees it, in GraphQL's form. */
export function refusal(status: number, code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}): Response {
  return Response.json({ errors: [{ message, extensions: { code, ...more } }] }, { status, headers: { 'access-control-allow-origin': '*' } })
}
