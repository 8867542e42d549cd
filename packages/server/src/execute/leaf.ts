import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType, type GraphQLEnumType, type GraphQLLeafType, type GraphQLScalarType } from 'graphql'
import { NULL, type Output } from './output.ts'
import { abandon, type Write } from './run.ts'
import { isPromiseLike, settled } from './settle.ts'

type WriteLeaf = (value: unknown, out: Output) => undefined

/** Writes a scalar or an enum value; what is neither null, an error nor a promise by the quickest way that the type allows. */
export function leafWriter(type: GraphQLLeafType, nullable: boolean): Write {
  const writeLeaf = isEnumType(type) ? enumWriter(type) : (QUICK.get(type) ?? coercedWriter(type))
  const rare: Write = (value, run, out) => {
    if (value === null || value === undefined) return nullable ? out.constant(NULL) : abandon()
    if (isPromiseLike(value)) return settled(value, write, run, out)
    return value instanceof Error ? abandon() : writeLeaf(value, out)
  }
  const write: Write = type === GraphQLString || type === GraphQLID
    ? (value, run, out) => (typeof value === 'string' ? out.string(value) : rare(value, run, out))
    : (value, run, out) => (typeof value === 'object' || typeof value === 'function' || value === undefined ? rare(value, run, out) : writeLeaf(value, out))
  return write
}

const [TRUE, FALSE] = [Buffer.from('true'), Buffer.from('false')]

/** Types whose usual values are written without a call of theirs. */
const QUICK = new Map<GraphQLLeafType, WriteLeaf>([
  [GraphQLBoolean, (value, out) => (value === true ? out.constant(TRUE) : value === false ? out.constant(FALSE) : coerced(GraphQLBoolean, value, out))],
  // Int32 alone: all others take the type's own check.
  [GraphQLInt, (value, out) => (typeof value === 'number' && (value | 0) === value ? out.integer(value | 0) : coerced(GraphQLInt, value, out))],
  [GraphQLFloat, (value, out) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return coerced(GraphQLFloat, value, out)
    return (value | 0) === value ? out.integer(value | 0) : out.json(String(value))
  }],
])

/** An enum's values are few and known: each is written once, by its type. */
function enumWriter(type: GraphQLEnumType): WriteLeaf {
  const texts = new Map(type.getValues().map(({ value }) => [value as unknown, Buffer.from(jsonOf(type, value))]))
  return (value, out) => out.constant(texts.get(value) ?? abandon())
}

const coercedWriter = (type: GraphQLScalarType): WriteLeaf => (value, out) => coerced(type, value, out)

function coerced(type: GraphQLLeafType, value: unknown, out: Output): undefined {
  const output: unknown = type.coerceOutputValue(value)
  if (typeof output === 'string') out.string(output)
  else out.json(textOf(output))
}

const jsonOf = (type: GraphQLLeafType, value: unknown): string => textOf(type.coerceOutputValue(value))

/** By the type's own function, of which the result may be anything that JSON can hold. */
function textOf(output: unknown): string {
  if (output === null || output === undefined || isPromiseLike(output)) return abandon()
  // Functions and symbols give nothing: JSON leaves the whole key out.
  const text: string | undefined = JSON.stringify(output)
  return text ?? abandon()
}
