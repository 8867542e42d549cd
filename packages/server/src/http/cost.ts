import {
  getNamedType, getNullableType, getOperationAST, isCompositeType, isListType, isObjectType, isInterfaceType, Kind,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLSchema, type GraphQLNamedType, type OperationDefinitionNode, type SelectionSetNode, type ValueNode,
} from 'graphql'
import { LIST_SIZE } from './limits.ts'

/** How many fields an operation may touch, and how deep it goes. */
export interface Cost {
  readonly cost: number
  readonly depth: number
}

/** A page of a connection that names no size. */
const PAGE = 20

/** Counted as one field each time: a page's items hang on its edges or nodes, not on the connection itself. */
const PAGED = new Set(['edges', 'nodes'])

/**
 * The cost of a validated operation, from its document and variables alone: every field counts once for each item it may occur on.
 * The argument `first` or `last` says how many items a page or list has; other lists are taken as LIST_SIZE long.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined, variables: Readonly<Record<string, unknown>>): Cost {
  const operation = getOperationAST(document, operationName)
  const root = operation === null || operation === undefined ? undefined : schema.getRootType(operation.operation)
  if (!operation || !root) return { cost: 0, depth: 0 }
  const fragments = new Map(
    document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]),
  )
  const known = new Map<string, Cost>()
  const given = { ...defaultsOf(operation), ...variables }

  const selection = ({ selections }: SelectionSetNode, type: GraphQLNamedType, page: number): Cost =>
    selections.reduce<Cost>(
      (sum, node) => {
        const part = node.kind === Kind.FIELD ? field(node, type, page) : spread(node, type, page)
        return { cost: sum.cost + part.cost, depth: Math.max(sum.depth, part.depth) }
      },
      { cost: 0, depth: 0 },
    )

  const spread = (node: Exclude<SelectionSetNode['selections'][number], FieldNode>, type: GraphQLNamedType, page: number): Cost => {
    if (node.kind === Kind.INLINE_FRAGMENT) return selection(node.selectionSet, typeNamed(node.typeCondition?.name.value) ?? type, page)
    // A fragment costs the same wherever pages are of one size: without this, nested fragments would multiply the work of counting.
    const key = `${node.name.value} ${page}`
    const fragment = fragments.get(node.name.value)
    const cost = known.get(key) ?? (fragment === undefined ? { cost: 0, depth: 0 } : selection(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value) ?? type, page))
    known.set(key, cost)
    return cost
  }

  const typeNamed = (name: string | undefined): GraphQLNamedType | undefined => (name === undefined ? undefined : schema.getType(name))

  const field = (node: FieldNode, parent: GraphQLNamedType, page: number): Cost => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (definition === undefined || node.selectionSet === undefined) return { cost: 1, depth: 1 }
    const type = getNamedType(definition.type)
    if (!isCompositeType(type)) return { cost: 1, depth: 1 }
    const asked = sizeOf(node, definition, given)
    const isPage = definition.args.length === 0 && PAGED.has(node.name.value)
    const length = !isListType(getNullableType(definition.type)) ? 1 : isPage ? page : (asked ?? LIST_SIZE)
    const inside = selection(node.selectionSet, type, asked ?? PAGE)
    return { cost: 1 + length * inside.cost, depth: 1 + inside.depth }
  }

  return selection(operation.selectionSet, root, PAGE)
}

const SIZES: readonly string[] = ['first', 'last', 'ids']

/** What the client asks for, or what the schema gives when it does not ask. */
function sizeOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>, variables: Readonly<Record<string, unknown>>): number | undefined {
  const argument = node.arguments?.find(({ name: { value } }) => SIZES.includes(value))
  const asked = argument === undefined ? undefined : valueOf(argument.value, variables)
  if (Array.isArray(asked)) return asked.length
  const declared = args.find(({ name }) => SIZES.includes(name))
  // Pothos declares defaults the way of graphql 16.
  const size = asked ?? declared?.default?.value ?? declared?.defaultValue
  return typeof size === 'number' && size >= 0 ? size : undefined
}

/** The values that variables have when they are not given. */
function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries((variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue === undefined ? undefined : valueOf(defaultValue, {})]))
}

function valueOf(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.INT: return Number(node.value)
    case Kind.VARIABLE: return variables[node.name.value]
    case Kind.LIST: return node.values
    default: return undefined
  }
}
