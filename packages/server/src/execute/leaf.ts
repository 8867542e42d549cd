import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType, type GraphQLEnumType, type GraphQLLeafType, type GraphQLScalarType } from 'graphql'
import { jsonString } from './json-string.ts'
import { abandon, type Write } from './run.ts'
import { isPromiseLike, settled } from './settle.ts'

type WriteLeaf = (value: unknown) => string

/** Writes a scalar or an enum value; what is neither null, an error nor a promise by the quickest way that the type allows. */
export function leafWriter(type: GraphQLLeafType, nullable: boolean): Write {
  const writeLeaf = isEnumType(type) ? enumWriter(type) : (NUMBERS.get(type) ?? coercedWriter(type))
  const rare: Write = (value, run) => {
    if (value === null || value === undefined) return nullable ? 'null' : abandon()
    if (isPromiseLike(value)) return settled(value, write, run)
    return value instanceof Error ? abandon() : writeLeaf(value)
  }
  const write: Write = type === GraphQLString || type === GraphQLID
    ? (value, run) => (typeof value === 'string' ? jsonString(value) : rare(value, run))
    : (value, run) => (typeof value === 'object' || typeof value === 'function' || value === undefined ? rare(value, run) : writeLeaf(value))
  return write
}

/** Types whose usual values are written without a call of theirs. */
const NUMBERS = new Map<GraphQLLeafType, WriteLeaf>([
  [GraphQLBoolean, (value) => (value === true ? 'true' : value === false ? 'false' : coerced(GraphQLBoolean, value))],
  // Int32 alone: all others take the type's own check.
  [GraphQLInt, (value) => (typeof value === 'number' && (value | 0) === value ? String(value) : coerced(GraphQLInt, value))],
  [GraphQLFloat, (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : coerced(GraphQLFloat, value))],
])

/** An enum's values are few and known: each is written once, by its type. */
function enumWriter(type: GraphQLEnumType): WriteLeaf {
  const texts = new Map(type.getValues().map(({ value }) => [value as unknown, coerced(type, value)]))
  return (value) => texts.get(value) ?? abandon()
}

const coercedWriter = (type: GraphQLScalarType): WriteLeaf => (value) => coerced(type, value)

/** By the type's own function, of which the result may be anything that JSON can hold. */
function coerced(type: GraphQLLeafType, value: unknown): string {
  const output: unknown = type.coerceOutputValue(value)
  if (typeof output === 'string') return jsonString(output)
  if (output === null || output === undefined || isPromiseLike(output)) return abandon()
  // Functions and symbols give nothing: JSON leaves the whole key out.
  const text: string | undefined = JSON.stringify(output)
  return text ?? abandon()
}
