import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { clientError } from '../client-error.ts'
import { costOf, type Cost } from '../cost.ts'
import type { Exchanges } from '../exchanges.ts'
import { MAX_COST, MAX_DEPTH } from '../limits.ts'

/** What the plugin finds in a request's context, beside what resolvers are given. */
interface Asking {
  readonly request: Request
  /** Node's own request, where the answer goes straight to it. */
  readonly req?: object
  readonly params: { readonly extensions?: unknown }
}

/** Refuses a query before it runs when it asks for more than the limits allow, and says by how much. Tells the cost of every query to whoever asks for it. */
export function useCostLimit(exchanges: Exchanges): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue } = args as ExecutionArgs
      const { request, req, params } = contextValue as Asking
      const cost = costOf(schema, document, operationName ?? undefined)(variableValues ?? {})
      const refused = beyondLimits(cost)
      if (refused !== undefined) return setResultAndStopExecution({ errors: [refused] })
      exchanges.costs(req ?? request, cost.cost)
      if (!wantsCost(params.extensions)) return undefined
      return {
        onExecuteDone({ result, setResult }) {
          const answer = result as ExecutionResult
          setResult({ ...answer, extensions: { ...answer.extensions, cost: { ...cost, limits: { cost: MAX_COST, depth: MAX_DEPTH } } } })
        },
      }
    },
  }
}

/** Whether a request asks what it costs: `"extensions": { "cost": true }`. */
export const wantsCost = (extensions: unknown): boolean => (extensions as { readonly cost?: unknown } | null | undefined)?.cost === true

/** Why a query of this cost is not run. */
export function beyondLimits({ cost, depth }: Cost): GraphQLError | undefined {
  if (depth > MAX_DEPTH) return clientError(400, 'TOO_DEEP', `The query is ${depth} levels deep; the limit is ${MAX_DEPTH}.`, { depth, limit: MAX_DEPTH })
  if (cost > MAX_COST) {
    const message = `The query may touch ${cost} fields; the limit is ${MAX_COST}. Ask for smaller pages, or for less of each item.`
    return clientError(400, 'TOO_COSTLY', message, { cost, limit: MAX_COST })
  }
  return undefined
}
