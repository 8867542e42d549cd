import { defaultFieldResolver, type FieldNode, type GraphQLField, type GraphQLResolveInfo } from 'graphql'
import { argumentReader } from './arguments.ts'
import { Uncompilable } from './document.ts'
import type { Write } from './run.ts'

interface Field {
  readonly definition: GraphQLField<unknown, unknown>
  /** The first of those that select it, whose arguments are everybody's. */
  readonly node: FieldNode
  readonly info: GraphQLResolveInfo
  readonly slot: () => number
  /** Writes what the resolver gives. */
  readonly write: Write
}

/** Writes a field of the object that it is given. */
export function fieldWriter({ definition, node, info, slot, write }: Field): Write {
  const { name, resolve = defaultFieldResolver } = definition
  const args = argumentReader(definition, node, slot)
  if (resolve !== defaultFieldResolver) {
    if (resolve.length > 3) throw new Uncompilable(`${name}, whose resolver takes info`)
    return (source, run, out) => write(resolve(source, args(run), run.context, info), run, out)
  }
  return (source, run, out) => {
    if (typeof source !== 'object' && typeof source !== 'function') return write(undefined, run, out)
    const value = (source as Record<string, unknown>)[name]
    return write(typeof value === 'function' ? (source as Record<string, Method>)[name]!(args(run), run.context, info) : value, run, out)
  }
}

type Method = (args: unknown, context: unknown, info: GraphQLResolveInfo) => unknown
