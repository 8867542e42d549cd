import { defaultTypeResolver, isObjectType, type GraphQLAbstractType, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'
import type { Answer } from '@whosaid/schema'
import { abandon, type Run, type Write } from './run.ts'
import { isPromiseLike, settled } from './settle.ts'

/** Writes a value that may be null, an error or a promise, where it is none of them by `write`. */
export function presentWriter(write: Write, nullable: boolean): Write {
  const present: Write = (value, run) => {
    if (value === null || value === undefined) return nullable ? 'null' : abandon()
    if (isPromiseLike(value)) return settled(value, present, run)
    return value instanceof Error ? abandon() : write(value, run)
  }
  return present
}

/** Has the type look first whether the value is its own, where it can tell. */
export function checkedWriter(type: GraphQLObjectType, write: Write, info: GraphQLResolveInfo): Write {
  if (!type.isTypeOf) return write
  return (value, run) => decided(type.isTypeOf!(value, run.context, info), run, (is) => (is ? write(value, run) : abandon()))
}

/** Writes a value by the type that it turns out to be of. Types are compiled as they are met: a query may meet few of an interface's. */
export function abstractWriter(type: GraphQLAbstractType, compile: (type: GraphQLObjectType) => Write, schema: GraphQLSchema, info: GraphQLResolveInfo): Write {
  const resolveType = type.resolveType ?? defaultTypeResolver
  const writers = new Map<unknown, Write>()
  const meet = (name: unknown): Write => {
    const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined
    if (!isObjectType(runtimeType) || !schema.isSubType(type, runtimeType)) return abandon()
    const write = compile(runtimeType)
    writers.set(name, write)
    return write
  }
  return (value, run) => decided(resolveType(value, run.context, info, type), run, (name) => (writers.get(name) ?? meet(name))(value, run))
}

function decided(answer: unknown, run: Run, next: (answer: unknown) => Answer<string>): Answer<string> {
  return isPromiseLike(answer) ? settled(answer, next, run) : next(answer)
}
