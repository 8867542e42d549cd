import type { Answer } from '@whosaid/schema'
import { getVariableValues, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, type VariableValues } from 'graphql'
import { NO_VARIABLES } from './arguments.ts'
import { conditionalVariables, fragmentsOf, operationOf, Uncompilable } from './document.ts'
import { Compilation } from './compilation.ts'
import { Output } from './output.ts'
import type { Run, Write } from './run.ts'

/** A query that has been compiled into a function from data to JSON. */
export interface CompiledQuery<Context> {
  /**
   * The whole answer as JSON in UTF-8, byte for byte what JSON.stringify makes of graphql-js's execute. Undefined when the reference executor has
   * to give it: a field error, variables that do not fit, and whatever else is not compiled. It then reads everything anew.
   */
  run(context: Context, variables: Readonly<Record<string, unknown>>): Answer<Buffer | undefined>
}

const [HEAD, TAIL] = [Buffer.from('{"data":'), Buffer.from('}')]

/** As many of a query's forms are kept, by what its `@skip` and `@include` leave out: three variables' worth. */
const MOST_FORMS = 8

/**
 * Compiles an operation of a valid document once for all its requests.
 * @returns undefined for what is not compiled: mutations, subscriptions, introspection, resolvers that take `info`, `@defer`, `@stream`
 */
export function compileQuery<Context>(schema: GraphQLSchema, document: DocumentNode, operationName?: string): CompiledQuery<Context> | undefined {
  try {
    const operation = operationOf(document, operationName)
    return operation && new Query(schema, document, operation)
  } catch (error) {
    if (error instanceof Uncompilable) return undefined
    throw error
  }
}

class Query<Context> implements CompiledQuery<Context> {
  readonly #schema: GraphQLSchema
  readonly #operation: OperationDefinitionNode
  readonly #conditional: readonly string[]
  readonly #form: (conditions: ReadonlyMap<string, boolean>) => Write
  readonly #forms = new Map<string, Write>()

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema
    this.#operation = operation
    this.#conditional = conditionalVariables(document, operation)
    const fragments = fragmentsOf(document)
    this.#form = (conditions) => new Compilation({ schema, fragments, conditions }).query(operation)
    if (this.#conditional.length === 0) this.#forms.set('', this.#form(new Map()))
  }

  run(context: Context, variables: Readonly<Record<string, unknown>>): Answer<Buffer | undefined> {
    const coerced = this.#coerce(variables)
    if (coerced === undefined) return undefined
    const run: Run = { context, variables: coerced, args: [], abandoned: false }
    const out = Output.take()
    const finish = (): Buffer => {
      out.constant(TAIL)
      const answer = out.toBuffer()
      out.release()
      return answer
    }
    const leave = (): undefined => {
      run.abandoned = true
      out.release()
    }
    try {
      out.constant(HEAD)
      const written = this.#formFor(coerced)(undefined, run, out)
      return written === undefined ? finish() : written.then(finish, leave)
    } catch {
      return leave()
    }
  }

  #coerce(variables: Readonly<Record<string, unknown>>): VariableValues | undefined {
    const { variableDefinitions = [] } = this.#operation
    return variableDefinitions.length === 0 ? NO_VARIABLES : getVariableValues(this.#schema, variableDefinitions, variables).variableValues
  }

  #formFor({ coerced }: VariableValues): Write {
    const key = this.#conditional.map((name) => (coerced[name] === true ? 't' : coerced[name] === false ? 'f' : '?')).join('')
    const known = this.#forms.get(key)
    if (known !== undefined) return known
    if (this.#forms.size === MOST_FORMS) throw new Uncompilable('too many forms')
    const conditions = this.#conditional.flatMap((name) => (typeof coerced[name] === 'boolean' ? [[name, coerced[name]] as const] : []))
    const form = this.#form(new Map(conditions))
    this.#forms.set(key, form)
    return form
  }
}
