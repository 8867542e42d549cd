import { DatabaseError } from 'pg'
import { StoreUnavailable } from '@whosaid/schema'

/** SQLSTATE classes and codes of a database that cannot answer for now, rather than of a statement that is wrong. */
const PASSING: readonly RegExp[] = [
  // No connection; out of connections or memory; the operator or a timeout stepped in; the system around it fails; a replica replays.
  /^08/, /^53/, /^57/, /^58/, /^40/, /^25006$/, /^XX000$/,
]

/** An error of the database as what it means to a reader. */
export function unavailable(error: unknown): unknown {
  if (error instanceof DatabaseError) {
    const { code = '' } = error
    return PASSING.some((pattern) => pattern.test(code)) ? new StoreUnavailable(`The database refuses: ${error.message} (${code})`, { cause: error }) : error
  }
  // What pg says itself has no code of SQL: no connection, one that ended, none in time.
  if (error instanceof Error && error.name !== 'AbortError') return new StoreUnavailable(`The database cannot be reached: ${error.message || (error as NodeJS.ErrnoException).code}`, { cause: error })
  return error
}
