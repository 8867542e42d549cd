import { GraphQLError } from 'graphql'

/**
 * What a client is told of an error: everything of its own making, nothing of ours. An error thrown by code rather than as a
 * GraphQLError is ours; it goes to the log whole and to the client by one sentence.
 */
export function maskError(report: (error: unknown) => void) {
  return (error: unknown): Error => {
    if (error instanceof GraphQLError) {
      const cause = error.originalError
      if (cause === undefined) return error
      if (cause instanceof GraphQLError) {
        // A scalar's own error, which graphql-js wraps: its message and code are what the client needs.
        return new GraphQLError(error.message, { ...place(error), extensions: { ...cause.extensions, ...error.extensions } })
      }
    }
    report(error)
    const where = error instanceof GraphQLError ? place(error) : {}
    return new GraphQLError('Something went wrong here, not with your query.', { ...where, extensions: { code: 'INTERNAL' } })
  }
}

const place = ({ nodes, source, positions, path }: GraphQLError) => ({ nodes, source, positions, path })
