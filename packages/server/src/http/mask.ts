import { GraphQLError } from 'graphql'
import { StoreUnavailable } from '@whosaid/schema'
import { BadScalar } from '@whosaid/schema/graphql'

/**
 * What a client is told of an error: everything of its own making, nothing of ours. An error thrown by code rather than as a
 * GraphQLError is ours; it goes to the log whole and to the client by one sentence.
 */
export function maskError(report: (error: unknown) => void) {
  return (error: unknown): Error => {
    if (error instanceof GraphQLError) {
      const { originalError: cause } = error
      if (cause === undefined) return withoutEcho(error)
      // What a client sent, wrapped by graphql-js with its place: Yoga's code for it is more general than the cause's own.
      if (cause instanceof GraphQLError || cause instanceof BadScalar) {
        return new GraphQLError(error.message, { ...place(error), extensions: { ...error.extensions, ...cause.extensions } })
      }
    }
    const where = error instanceof GraphQLError ? place(error) : {}
    const cause = error instanceof GraphQLError ? error.originalError : error
    // Nobody waits for the answer any more.
    if (cause instanceof Error && cause.name === 'AbortError') return new GraphQLError('The client has gone.', { ...where, extensions: { code: 'INTERNAL' } })
    report(error)
    if (cause instanceof StoreUnavailable) {
      return new GraphQLError('The database behind this service cannot be read for now; ask again in some seconds.', { ...where, extensions: { code: 'STORE_UNAVAILABLE', http: { status: 503 } } })
    }
    return new GraphQLError('Something went wrong here, not with your query.', { ...where, extensions: { code: 'INTERNAL' } })
  }
}

/**
 * Yoga repeats the JSON parser's error, and with it the body that was sent: the message alone is enough. It also answers a body that is
 * no JSON with 200 where the client accepts application/json; what never was a GraphQL request is 400 for everybody.
 */
function withoutEcho(error: GraphQLError): GraphQLError {
  if (!('originalError' in error.extensions)) return error
  const { originalError: _echo, ...extensions } = error.extensions
  return new GraphQLError(error.message, { ...place(error), extensions: { ...extensions, http: { status: 400 } } })
}

const place = ({ nodes, source, positions, path }: GraphQLError) => ({ nodes, source, positions, path })
