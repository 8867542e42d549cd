import { GraphQLError } from 'graphql'

/** Every code in `extensions.code` of an answer, with what it means and what to do. The one list: docs/codes.md is written from it. */
export const ERROR_CODES = {
  BAD_VALUE: 'An argument of the wrong form.',
  BAD_DATE: 'A date that is no EDTF date, or no day of the calendar. Send for example 2016-03-22, 2015-12 or 2014/...',
  BAD_ID: 'An id that this service did not make. Ids are opaque: send one that an answer gave you.',
  BAD_CURSOR: 'A cursor that this service did not make, or that belongs to another order or another version of the content. Start again from the first page.',
  BAD_PAGE_SIZE: 'first and last take 0 to 100, and only one of them.',
  BAD_FILTER: 'A filter that is nested too deep. Ask in several queries.',
  BAD_REQUEST: 'No GraphQL request: no JSON, no query, or a form that this service does not take.',
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The query asks for what the schema does not have, or in a form that it does not take.',
  TOO_COSTLY: 'The query may touch more fields than the limit; both figures stand beside the code. Ask for smaller pages, or for less of each item.',
  TOO_LARGE: 'The query has more parts than any client needs: fields, fragments, directives. The limit stands beside the code. Ask in several queries.',
  TOO_MANY_REQUESTS: 'The client has asked for more than its share. Retry-After says in how many seconds it may ask again.',
  OVERLOADED: 'The service has more to do than it can. Retry-After says in how many seconds to try again.',
  TOO_DEEP: 'The query is nested deeper than the limit; both figures stand beside the code.',
  VERSION_NOT_KEPT: 'A version of the content that is not kept here; those that are stand beside the code, as kept.',
  SCHEMA_NOT_SERVED: 'A version of the schema that is not served here; the one that is stands beside the code, as served.',
  DOCUMENT_NOT_KNOWN: 'A documentId that names no document of this service. Send the query itself.',
  DOCUMENT_NOT_ALLOWED: 'This service takes known documents only: send documentId instead of query.',
  STORE_UNAVAILABLE: 'The database behind the service cannot be read for now. Ask again in some seconds.',
  INTERNAL: 'A fault of the service; its operators have the details.',
  UNKNOWN_UNIT: 'A unit that nobody knows. The message names the known ones.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** An error of the client's making: its message and code reach the client, whatever else is masked. */
export function badInput(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

/**
 * A scalar that cannot be read. No GraphQLError, so that graphql-js makes one of it that says where the value stands and takes over
 * the code.
 */
export class BadScalar extends Error {
  override readonly name = 'BadScalar'
  readonly extensions: { readonly code: ErrorCode }

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.extensions = { code }
  }
}
