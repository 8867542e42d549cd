import type { Plugin } from 'graphql-yoga'
import type { ExecutionArgs } from 'graphql'
import { clientError } from '../client-error.ts'
import { costOf } from '../cost.ts'
import { MAX_COST, MAX_DEPTH } from '../limits.ts'

/** Refuses a query before it runs when it asks for more than the limits allow, and says by how much. */
export function useCostLimit(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args as ExecutionArgs
      const { cost, depth } = costOf(schema, document, operationName ?? undefined, variableValues ?? {})
      if (depth > MAX_DEPTH) {
        setResultAndStopExecution({ errors: [clientError(400, 'TOO_DEEP', `The query is ${depth} levels deep; the limit is ${MAX_DEPTH}.`, { depth, limit: MAX_DEPTH })] })
      } else if (cost > MAX_COST) {
        const message = `The query may touch ${cost} fields; the limit is ${MAX_COST}. Ask for smaller pages, or for less of each item.`
        setResultAndStopExecution({ errors: [clientError(400, 'TOO_COSTLY', message, { cost, limit: MAX_COST })] })
      }
    },
  }
}
