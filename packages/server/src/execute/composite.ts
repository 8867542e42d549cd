import { defaultTypeResolver, isObjectType, type GraphQLAbstractType, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'
import { NULL } from './output.ts'
import { Remembered } from './lasting.ts'
import { abandon, type Write, type Writer } from './run.ts'
import { isPromiseLike, settled } from './settle.ts'

/** Writes a value that may be null, an error or a promise, where it is none of them by `write`. */
export function presentWriter(write: Write, nullable: boolean): Write {
  const present: Write = (value, run, out) => {
    if (value === null || value === undefined) return nullable ? out.constant(NULL) : abandon()
    if (isPromiseLike(value)) return settled(value, present, run, out)
    return value instanceof Error ? abandon() : write(value, run, out)
  }
  return present
}

/** Has the type look first whether the value is its own, where it can tell. */
export function checkedWriter(type: GraphQLObjectType, write: Write, info: GraphQLResolveInfo): Write {
  if (!type.isTypeOf) return write
  return (value, run, out) => {
    const is = type.isTypeOf!(value, run.context, info)
    if (isPromiseLike(is)) return settled(is, (found, _run, gap) => (found ? write(value, run, gap) : abandon()), run, out)
    return is ? write(value, run, out) : abandon()
  }
}

/** Copies what it has made of a lasting record before. */
export function rememberingWriter({ write, fixed }: Writer): Write {
  if (!fixed) return write
  const remembered = new Remembered()
  return (value, run, out) => {
    const known = remembered.of(value)
    return known === undefined ? remembered.write(value, write, run, out) : out.constant(known)
  }
}

/** Writes a value by the type that it turns out to be of. Types are compiled as they are met: a query may meet few of an interface's. */
export function abstractWriter(type: GraphQLAbstractType, compile: (type: GraphQLObjectType) => Writer, schema: GraphQLSchema, info: GraphQLResolveInfo): Write {
  const resolveType = type.resolveType ?? defaultTypeResolver
  const writers = new Map<unknown, Write>()
  const remembered = new Remembered()
  const meet = (name: unknown): Write => {
    const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined
    if (!isObjectType(runtimeType) || !schema.isSubType(type, runtimeType)) return abandon()
    const { write: plain, fixed } = compile(runtimeType)
    const write: Write = fixed ? (value, run, out) => remembered.write(value, plain, run, out) : plain
    writers.set(name, write)
    return write
  }
  const writeAs = (name: unknown): Write => writers.get(name) ?? meet(name)
  return (value, run, out) => {
    const known = remembered.of(value)
    if (known !== undefined) return out.constant(known)
    const name: unknown = resolveType(value, run.context, info, type)
    return isPromiseLike(name) ? settled(name, (found, _run, gap) => writeAs(found)(value, run, gap), run, out) : writeAs(name)(value, run, out)
  }
}
