import { GraphQLError } from 'graphql'

/** Every code in `extensions.code` that a client can cause in a resolver, with what it means and what to do. */
export const ERROR_CODES = {
  BAD_VALUE: 'An argument of the wrong form.',
  BAD_DATE: 'A date that is no EDTF date, or no day of the calendar. Send for example 2016-03-22, 2015-12 or 2014/...',
  BAD_ID: 'An id that this service did not make. Ids are opaque: send one that an answer gave you.',
  BAD_CURSOR: 'A cursor that this service did not make, or that belongs to another order or another version of the content. Start again from the first page.',
  BAD_PAGE_SIZE: 'first and last take 0 to 100, and only one of them.',
  BAD_FILTER: 'A filter that is nested too deep. Ask in several queries.',
  UNKNOWN_UNIT: 'A unit that nobody knows. The message names the known ones.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** An error of the client's making: its message and code reach the client, whatever else is masked. */
export function badInput(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
