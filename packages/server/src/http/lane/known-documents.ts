import { getOperationAST, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { CompiledQuery, compileQuery } from '../../execute/compile.ts'
import { costOf, type CostOf } from '../cost.ts'
import { readDocument, validateDocument } from '../document.ts'
import { MAX_DOCUMENTS, MAX_DOCUMENTS_TEXT } from '../limits.ts'
import { textTooDeep } from '../plugins/nesting-limit.ts'
import { Bounded } from './bounded.ts'
import type { Params } from './params.ts'

export type Compile<Context> = typeof compileQuery<Context>

/** One operation of a document. */
export interface KnownDocument<Context> {
  readonly compiled: CompiledQuery<Context>
  readonly cost: CostOf
  /** Runs that came to nothing one after the other, and those that were not tried for it. */
  failures: number
}

/** After so many runs in vain a document is left to Yoga: running it twice each time would only cost. */
const PATIENCE = 3
/** Then it is tried now and again: it may have been the variables of one client, and others ask with better ones. */
const EVERY = 16

const isTired = (known: { failures: number }): boolean => known.failures >= PATIENCE && known.failures++ % EVERY !== 0

/**
 * Documents, compiled. Compiling one and running it once costs less than the reference executor's run alone, so each is compiled
 * when it first comes; those that do not come back make room for others.
 */
export class KnownDocuments<Context> {
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
    if (known !== undefined) return known === null || isTired(known) ? undefined : known
    const document = this.#read(query, operationName)
    this.#known.set(key, document ?? null, 0)
    return document
  }

  #read(query: string, operationName: string | undefined): KnownDocument<Context> | undefined {
    const document = textTooDeep(query) ? undefined : read(query)
    if (document === undefined || !getOperationAST(document, operationName) || validateDocument(this.#schema, document).length > 0) return undefined
    const compiled = this.#compile(this.#schema, document, operationName)
    return compiled && { compiled, cost: costOf(this.#schema, document, operationName), failures: 0 }
  }
}

function read(query: string): DocumentNode | undefined {
  try {
    return readDocument(query)
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}
