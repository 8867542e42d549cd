import {
  getNamedType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isUnionType,
  type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLInputType, type GraphQLSchema,
} from 'graphql'
import type { Random } from '../bench/random.ts'

/** An input value, as a query writes it and as a request's variables carry it. */
interface Input { readonly literal: string; readonly json: unknown }

export interface RandomQuery { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }

/** Values of a scalar to choose from, by the name of the argument where that tells more than the type. */
export type Pool = (scalar: string, argument: string) => readonly unknown[]

/** Beyond the first of a selection set. */
const MORE_FIELDS = 3

/** A query that is valid but for fields of one key that do not merge: aliases, fragments, directives, variables and arguments in every place. */
export class QueryMaker {
  readonly #schema: GraphQLSchema
  readonly #pool: Pool
  readonly #random: Random
  readonly #definitions: string[] = []
  readonly #variables: Record<string, unknown> = {}
  readonly #fragments: { readonly name: string; readonly type: GraphQLCompositeType; readonly text: string }[] = []
  readonly #spread = new Set<string>()
  readonly #arguments = new Map<string, number>()

  constructor(schema: GraphQLSchema, pool: Pool, random: Random) {
    this.#schema = schema
    this.#pool = pool
    this.#random = random
  }

  make(depth: number): RandomQuery {
    const selections = this.#selections(this.#schema.getQueryType()!, depth)
    const fragments = this.#fragments.filter(({ name }) => this.#spread.has(name)).map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`)
    return { query: [`query ${this.#definitions.length === 0 ? '' : `(${this.#definitions.join(', ')})`} ${selections}`, ...fragments].join('\n'), variables: this.#variables }
  }

  #upTo(most: number): number {
    return this.#random.between(0, most)
  }

  #oneIn(chances: number): boolean {
    return this.#upTo(chances - 1) === 0
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const many = 1 + this.#upTo(MORE_FIELDS)
    return `{ ${Array.from({ length: many }, () => this.#selection(type, depth)).join(' ')} }`
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (depth > 0 && this.#oneIn(5)) return this.#fragment(type, depth - 1)
    const fields = isUnionType(type) ? [] : Object.values(type.getFields()).filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
    return fields.length === 0 || this.#oneIn(8) ? `${this.#oneIn(2) ? 'kind: ' : ''}__typename` : this.#field(this.#random.pick(fields), depth)
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = this.#argumentsOf(field.args)
    const type = getNamedType(field.type)
    const inside = isCompositeType(type) ? ` ${this.#selections(type, depth - 1)}` : ''
    // Fields of one key have to have the same arguments.
    const alias = args === '' ? (this.#oneIn(4) ? `own_${field.name}: ` : '') : `${field.name}_${this.#numberOf(args)}: `
    return `${alias}${field.name}${args}${this.#directives()}${inside}`
  }

  #numberOf(args: string): number {
    const number = this.#arguments.get(args) ?? this.#arguments.size
    this.#arguments.set(args, number)
    return number
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const known = this.#fragments.filter((fragment) => this.#overlap(fragment.type, type))
    if (known.length > 0 && this.#oneIn(3)) return this.#spreadOf(this.#random.pick(known).name)
    const within = this.#random.pick(this.#overlapping(type))
    const text = this.#selections(within, depth)
    if (this.#oneIn(2)) return `...${this.#oneIn(4) && within === type ? '' : ` on ${within.name}`}${this.#directives()} ${text}`
    const name = `F${this.#fragments.length}`
    this.#fragments.push({ name, type: within, text })
    return this.#spreadOf(name)
  }

  #spreadOf(name: string): string {
    // What a fragment spreads itself is written after it is known which it may be: no fragment reaches itself.
    this.#spread.add(name)
    return `...${name}${this.#directives()}`
  }

  #possible(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type]
  }

  #overlap(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    const those = this.#possible(other)
    return this.#possible(one).some((type) => those.includes(type))
  }

  #overlapping(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const others = Object.values(this.#schema.getTypeMap()).filter((other) => (isObjectType(other) || isAbstractType(other)) && this.#overlap(other, type))
    return [type, ...(others as GraphQLCompositeType[])]
  }

  #directives(): string {
    if (!this.#oneIn(7)) return ''
    const boolean = this.#oneIn(2) ? String(this.#oneIn(2)) : `$${this.#variable('Boolean!', { literal: 'true', json: this.#oneIn(2) }, true, this.#upTo(2))}`
    return ` @${this.#oneIn(2) ? 'skip' : 'include'}(if: ${boolean})`
  }

  #argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args.filter((arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined && arg.default === undefined) || this.#oneIn(5))
    return given.length === 0 ? '' : `(${given.map((arg) => `${arg.name}: ${this.#value(arg.type, arg.name)}`).join(', ')})`
  }

  #value(type: GraphQLInputType, name: string): string {
    const input = this.#input(type, name, 2)
    if (!this.#oneIn(3)) return input.literal
    return `$${this.#variable(String(type), input, isNonNullType(type))}`
  }

  /** Declares a variable, of which the value is given, left out, or both declared and given. */
  #variable(type: string, { literal, json }: Input, required: boolean, shared?: number): string {
    const name = shared === undefined ? `v${this.#definitions.length}` : `if${shared}`
    if (shared !== undefined && name in this.#variables) return name
    this.#definitions.push(`$${name}: ${type}${this.#oneIn(4) && json !== null ? ` = ${literal}` : ''}`)
    if (required || !this.#oneIn(3)) this.#variables[name] = json
    return name
  }

  #input(type: GraphQLInputType, name: string, depth: number): Input {
    if (isNonNullType(type)) return this.#input(type.ofType, name, depth - 1)
    if (this.#oneIn(9) && depth === 2) return { literal: 'null', json: null }
    if (isListType(type)) {
      const items = Array.from({ length: this.#upTo(2) }, () => this.#input(type.ofType, name, 1))
      return { literal: `[${items.map(({ literal }) => literal).join(', ')}]`, json: items.map(({ json }) => json) }
    }
    if (isEnumType(type)) {
      const value = this.#random.pick(type.getValues()).name
      return { literal: value, json: value }
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const some = type.isOneOf ? [this.#random.pick(fields)] : fields.filter((field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (depth > -2 && this.#oneIn(Math.max(3, fields.length))))
      const inputs = some.map((field) => [field.name, this.#input(field.type, field.name, depth === 2 ? 1 : depth - 1)] as const)
      return { literal: `{${inputs.map(([key, { literal }]) => `${key}: ${literal}`).join(', ')}}`, json: Object.fromEntries(inputs.map(([key, { json }]) => [key, json])) }
    }
    const json = this.#random.pick(this.#pool(type.name, name))
    return { literal: JSON.stringify(json), json }
  }
}
