import type { ExecutionArgs, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { clientError } from '../client-error.ts'
import { costOf, type Cost } from '../cost.ts'
import { MAX_COST, MAX_DEPTH } from '../limits.ts'

/** Refuses a query before it runs when it asks for more than the limits allow, and says by how much. */
export function useCostLimit(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args as ExecutionArgs
      const refused = beyondLimits(costOf(schema, document, operationName ?? undefined)(variableValues ?? {}))
      if (refused !== undefined) setResultAndStopExecution({ errors: [refused] })
    },
  }
}

/** Why a query of this cost is not run. */
export function beyondLimits({ cost, depth }: Cost): GraphQLError | undefined {
  if (depth > MAX_DEPTH) return clientError(400, 'TOO_DEEP', `The query is ${depth} levels deep; the limit is ${MAX_DEPTH}.`, { depth, limit: MAX_DEPTH })
  if (cost > MAX_COST) {
    const message = `The query may touch ${cost} fields; the limit is ${MAX_COST}. Ask for smaller pages, or for less of each item.`
    return clientError(400, 'TOO_COSTLY', message, { cost, limit: MAX_COST })
  }
  return undefined
}
