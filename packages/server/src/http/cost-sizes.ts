import { Kind, type FieldNode, type GraphQLField, type OperationDefinitionNode, type ValueNode } from 'graphql'

export type Variables = Readonly<Record<string, unknown>>

/** How many items a field is asked for; nothing when neither the client nor the schema says. */
export interface Size {
  readonly of: (variables: Variables) => number | undefined
  /** Whether it goes by a variable. */
  readonly varies: boolean
}

const SIZES: readonly string[] = ['first', 'last', 'ids']

/** What the client asks for, or what the schema gives when it does not ask. */
export function sizeOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>): Size {
  const argument = node.arguments?.find(({ name: { value } }) => SIZES.includes(value))
  const declared = args.find(({ name }) => SIZES.includes(name))
  // Pothos declares defaults the way of graphql 16.
  const standard: unknown = declared?.default?.value ?? declared?.defaultValue
  const sized = (asked: unknown): number | undefined => {
    if (Array.isArray(asked)) return asked.length
    const size = asked ?? standard
    return typeof size === 'number' && size >= 0 ? size : undefined
  }
  if (argument?.value.kind === Kind.VARIABLE) {
    const { value: name } = argument.value.name
    return { of: (variables) => sized(variables[name]), varies: true }
  }
  const size = sized(argument === undefined ? undefined : valueOf(argument.value))
  return { of: () => size, varies: false }
}

/** The values that variables have when they are not given. */
export function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Variables {
  return Object.fromEntries((variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue === undefined ? undefined : valueOf(defaultValue)]))
}

/** A size written out; of a list only its length counts. */
function valueOf(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.INT: return Number(node.value)
    case Kind.LIST: return node.values
    default: return undefined
  }
}
