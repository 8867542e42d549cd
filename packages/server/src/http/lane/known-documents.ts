import { getOperationAST, GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { Answer as Eventually } from '@whosaid/schema'
import { costOf, type CostOf } from '../cost.ts'
import { MAX_DOCUMENTS, MAX_DOCUMENTS_TEXT } from '../limits.ts'
import { textTooDeep } from '../plugins/nesting-limit.ts'
import { Bounded } from './bounded.ts'
import type { Params } from './params.ts'

/** A document ready to run. */
export interface CompiledQuery<Context> {
  /** @returns the answer's JSON; nothing when it would have errors, which Yoga is to tell */
  run(context: Context, variables: Params['variables']): Eventually<string | undefined>
}

export type Compile<Context> = (schema: GraphQLSchema, document: DocumentNode, operationName?: string) => CompiledQuery<Context> | undefined

/** One operation of a document. */
export interface KnownDocument<Context> {
  readonly compiled: CompiledQuery<Context>
  readonly cost: CostOf
  /** Runs that came to nothing, one after the other. */
  failures: number
}

/** After so many runs in vain a document is left to Yoga: running it twice each time would only cost. */
const PATIENCE = 3

/**
 * Documents that are asked again and again, compiled. One is compiled when it is seen a second time, so that a stream of documents
 * of which none comes back costs no more than remembering their text for a while.
 */
export class KnownDocuments<Context> {
  readonly #seen = new Bounded<true>({ entries: MAX_DOCUMENTS, bytes: MAX_DOCUMENTS_TEXT })
  /** Null where Yoga is to answer. */
  readonly #known = new Bounded<KnownDocument<Context> | null>({ entries: MAX_DOCUMENTS, bytes: MAX_DOCUMENTS_TEXT })
  readonly #schema: GraphQLSchema
  readonly #compile: Compile<Context>

  constructor(schema: GraphQLSchema, compile: Compile<Context>) {
    this.#schema = schema
    this.#compile = compile
  }

  /** How many are compiled. */
  get size(): number {
    return this.#known.size
  }

  find({ query, operationName }: Params): KnownDocument<Context> | undefined {
    // With its length, no name runs into the query.
    const key = `${operationName?.length ?? ''}:${operationName ?? ''}${query}`
    const known = this.#known.get(key)
    if (known !== undefined) return known === null || known.failures >= PATIENCE ? undefined : known
    if (this.#seen.get(key) === undefined) {
      this.#seen.set(key, true, 0)
      return undefined
    }
    this.#seen.delete(key)
    const document = this.#read(query, operationName)
    this.#known.set(key, document ?? null, 0)
    return document
  }

  #read(query: string, operationName: string | undefined): KnownDocument<Context> | undefined {
    const document = textTooDeep(query) ? undefined : parsed(query)
    if (document === undefined || !getOperationAST(document, operationName) || validate(this.#schema, document).length > 0) return undefined
    const compiled = this.#compile(this.#schema, document, operationName)
    return compiled && { compiled, cost: costOf(this.#schema, document, operationName), failures: 0 }
  }
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}
