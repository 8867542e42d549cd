import { buildSchema, isAbstractType, isEnumType, isObjectType, isScalarType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'

type Resolver = GraphQLFieldResolver<never, never>

export interface Behaviour {
  readonly fields?: Readonly<Record<string, Readonly<Record<string, Resolver>>>>
  readonly resolveType?: Readonly<Record<string, (value: never, context: never) => unknown>>
  readonly isTypeOf?: Readonly<Record<string, (value: never, context: never) => unknown>>
  readonly scalars?: Readonly<Record<string, { readonly output?: (value: unknown) => unknown; readonly input?: (value: unknown) => unknown }>>
  /** Internal values of enums. */
  readonly enums?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A schema from its language and from what its types do. */
export function schemaOf(sdl: string, { fields = {}, resolveType = {}, isTypeOf = {}, scalars = {}, enums = {} }: Behaviour): GraphQLSchema {
  const schema = buildSchema(sdl)
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) {
      for (const [name, resolve] of Object.entries(fields[type.name] ?? {})) Object.assign(type.getFields()[name]!, { resolve })
      Object.assign(type, isTypeOf[type.name] && { isTypeOf: isTypeOf[type.name] })
    }
    if (isAbstractType(type)) Object.assign(type, resolveType[type.name] && { resolveType: resolveType[type.name] })
    if (isScalarType(type)) {
      const { output, input } = scalars[type.name] ?? {}
      Object.assign(type, output && { coerceOutputValue: output }, input && { coerceInputValue: input, parseValue: input })
    }
    if (isEnumType(type)) for (const value of type.getValues()) Object.assign(value, value.name in (enums[type.name] ?? {}) && { value: enums[type.name]![value.name] })
  }
  return schema
}
