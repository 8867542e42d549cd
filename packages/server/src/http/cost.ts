import {
  getNamedType, getNullableType, getOperationAST, isCompositeType, isInterfaceType, isListType, isObjectType, Kind,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLNamedType, type GraphQLSchema, type InlineFragmentNode, type FragmentSpreadNode, type SelectionSetNode,
} from 'graphql'
import { defaultsOf, sizeOf, type Size, type Variables } from './cost-sizes.ts'
import { LIST_SIZE } from './limits.ts'

/** How many fields an operation may touch, and how deep it goes. */
export interface Cost {
  readonly cost: number
  readonly depth: number
}

/** The cost of one operation, by the variables that it is given. */
export type CostOf = (variables: Variables) => Cost

/** A page of a connection that names no size. */
const PAGE = 20

/** Counted as one field each time: a page's items hang on its edges or nodes, not on the connection itself. */
const PAGED = new Set(['edges', 'nodes'])

/** The fields of a selection: those that are there once, and those that are there once for each item of the page around it. */
interface Count {
  readonly once: number
  readonly perItem: number
}

/** What counting reads: the variables, and the counts of the fragments before. */
interface Given {
  readonly variables: Variables
  readonly fragments: readonly Count[]
}

interface Counted {
  readonly count: (given: Given) => Count
  readonly depth: number
}

const NOTHING: Counted = { count: () => ({ once: 0, perItem: 0 }), depth: 0 }
const ONE_FIELD: Counted = { count: () => ({ once: 1, perItem: 0 }), depth: 1 }

const counted = new WeakMap<DocumentNode, Map<string | undefined, CostOf>>()

/**
 * The cost of a validated operation, from its document and variables alone: every field counts once for each item it may occur on.
 * The argument `first` or `last` says how many items a page or list has; other lists are taken as LIST_SIZE long. A document is
 * walked once, however often it is asked for.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CostOf {
  const operations = counted.get(document) ?? new Map<string | undefined, CostOf>()
  counted.set(document, operations)
  const known = operations.get(operationName) ?? compileCost(schema, document, operationName)
  operations.set(operationName, known)
  return known
}

function compileCost(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CostOf {
  const operation = getOperationAST(document, operationName)
  const root = operation === null || operation === undefined ? undefined : schema.getRootType(operation.operation)
  if (!operation || !root) return () => ({ cost: 0, depth: 0 })
  const definitions = new Map(
    document.definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]),
  )
  // Each fragment is counted once, after those that it spreads: without this, nested fragments would multiply the work of counting.
  const fragments: Counted[] = []
  const spreads = new Map<string, Counted>()
  let varies = false

  const selection = ({ selections }: SelectionSetNode, type: GraphQLNamedType): Counted => {
    const parts = selections.map((node) => (node.kind === Kind.FIELD ? field(node, type) : node.kind === Kind.INLINE_FRAGMENT ? inline(node, type) : spread(node, type)))
    return {
      count: (given) => parts.map(({ count }) => count(given)).reduce((sum, { once, perItem }) => ({ once: sum.once + once, perItem: sum.perItem + perItem }), { once: 0, perItem: 0 }),
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    }
  }

  const inline = ({ selectionSet, typeCondition }: InlineFragmentNode, type: GraphQLNamedType): Counted => selection(selectionSet, typeNamed(typeCondition?.name.value) ?? type)

  const spread = ({ name: { value: name } }: FragmentSpreadNode, type: GraphQLNamedType): Counted => {
    const definition = definitions.get(name)
    if (definition === undefined) return NOTHING
    const known = spreads.get(name)
    if (known !== undefined) return known
    const inside = selection(definition.selectionSet, typeNamed(definition.typeCondition.name.value) ?? type)
    const place = fragments.push(inside) - 1
    const counted: Counted = { count: (given) => given.fragments[place] ?? { once: 0, perItem: 0 }, depth: inside.depth }
    spreads.set(name, counted)
    return counted
  }

  const typeNamed = (name: string | undefined): GraphQLNamedType | undefined => (name === undefined ? undefined : schema.getType(name))

  const field = (node: FieldNode, parent: GraphQLNamedType): Counted => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (definition === undefined || node.selectionSet === undefined) return ONE_FIELD
    const type = getNamedType(definition.type)
    if (!isCompositeType(type)) return ONE_FIELD
    const inside = selection(node.selectionSet, type)
    const size = sizeOf(node, definition)
    varies ||= size.varies
    const isPage = definition.args.length === 0 && PAGED.has(node.name.value)
    const shape = !isListType(getNullableType(definition.type)) ? 'one' : isPage ? 'page' : 'list'
    return { count: (given) => fieldCount(shape, size.of(given.variables), inside.count(given)), depth: 1 + inside.depth }
  }

  const whole = selection(operation.selectionSet, root)
  const defaults = defaultsOf(operation)
  const counting: CostOf = (variables) => {
    const counts: Count[] = []
    const given: Given = { variables: { ...defaults, ...variables }, fragments: counts }
    for (const { count } of fragments) counts.push(count(given))
    const { once, perItem } = whole.count(given)
    return { cost: once + PAGE * perItem, depth: whole.depth }
  }
  return varies ? counting : always(counting({}))
}

/** What a field and what it holds count. */
function fieldCount(shape: 'one' | 'page' | 'list', asked: ReturnType<Size['of']>, inside: Count): Count {
  const held = inside.once + (asked ?? PAGE) * inside.perItem
  switch (shape) {
    case 'one': return { once: 1 + held, perItem: 0 }
    case 'page': return { once: 1, perItem: held }
    case 'list': return { once: 1 + (asked ?? LIST_SIZE) * held, perItem: 0 }
  }
}

const always = (cost: Cost): CostOf => () => cost
