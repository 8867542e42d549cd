import { pino, type DestinationStream, type Logger } from 'pino'
import type { Settings } from '../config/settings.ts'
import { currentTrail } from '../http/trail.ts'

/** One JSON object a line, on standard error, with the id of the request that it is about. */
export function createLog(level: Settings['WHOSAID_LOG_LEVEL'], to: DestinationStream = pino.destination({ dest: 2, sync: false })): Logger {
  return pino({
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: plainError },
    mixin: () => {
      const id = currentTrail()?.id
      return id === undefined ? {} : { requestId: id }
    },
  }, to)
}

/** An error without what hangs on it: graphql-js ties the query to its own. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error)
  const { name, message, stack, cause } = error
  const path = 'path' in error && Array.isArray(error.path) ? error.path.join('.') : undefined
  return { name, message, stack, ...(path !== undefined && { path }), ...(cause !== undefined && { cause: plainError(cause) }) }
}
