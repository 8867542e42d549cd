import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import { abandon } from './run.ts'
import { forget } from './settle.ts'

const WITHHELD: readonly (keyof GraphQLResolveInfo)[] = [
  'fieldName', 'fieldNodes', 'returnType', 'parentType', 'path', 'fragments', 'rootValue', 'operation', 'variableValues', 'getAbortSignal',
]

const made = new WeakMap<GraphQLSchema, GraphQLResolveInfo>()

/**
 * What resolvers get as their fourth argument: the schema, and what graphql-js's own type resolver needs beside it. Whoever reads
 * anything else abandons the answer, which the reference executor then gives with a true one.
 */
export function infoOf(schema: GraphQLSchema): GraphQLResolveInfo {
  const info = made.get(schema) ?? makeInfo(schema)
  made.set(schema, info)
  return info
}

function makeInfo(schema: GraphQLSchema): GraphQLResolveInfo {
  const given: Pick<GraphQLResolveInfo, 'schema' | 'getAsyncHelpers'> = {
    schema,
    getAsyncHelpers: () => ({ promiseAll: (values) => Promise.all(values), track: forget }),
  }
  return Object.defineProperties(given, Object.fromEntries(WITHHELD.map((name) => [name, { get: abandon, enumerable: true }]))) as GraphQLResolveInfo
}
