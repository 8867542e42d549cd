import { GraphQLError } from 'graphql'
import type { ErrorCode } from '@whosaid/schema/graphql'

/** An error of the client's making, with the HTTP status that Yoga is to answer with. */
export function clientError(status: number, code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more, http: { status } } })
}
