import { after, type Answer } from '@whosaid/schema'
import { execute, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql'
import { compileQuery } from '../../packages/server/src/execute/compile.ts'

export type Variables = Readonly<Record<string, unknown>>

export interface Question {
  readonly schema: GraphQLSchema
  readonly query: string
  readonly context?: unknown
  readonly variables?: Variables
  readonly operationName?: string
}

/** The document of a query, which has to be valid. */
export function valid({ schema, query }: Pick<Question, 'schema' | 'query'>): DocumentNode {
  const document = parse(query)
  const errors = validate(schema, document)
  if (errors.length > 0) throw new Error(`${errors.map(({ message }) => message).join('\n')}\n${query}`)
  return document
}

/** What graphql-js answers: the whole as JSON, and what it says is wrong. */
export async function reference({ schema, query, context, variables, operationName }: Question): Promise<{ readonly text: string; readonly wrong: string[] }> {
  const answer = await execute({ schema, document: valid({ schema, query }), contextValue: context, variableValues: variables, operationName })
  return { text: JSON.stringify(answer), wrong: (answer.errors ?? []).map(({ message }) => message) }
}

/** What the compiled query answers: at once or by promise, as it came. */
export function compiled({ schema, query, context, variables = {}, operationName }: Question): string | undefined | Promise<string | undefined> {
  const made = compileQuery(schema, valid({ schema, query }), operationName)
  if (made === undefined) throw new Error('it was not compiled')
  return textOf(made.run(context, variables))
}

/** An answer as text. */
export const textOf = (answer: Answer<Buffer | undefined>): string | undefined | Promise<string | undefined> => after(answer, (bytes) => bytes?.toString())
