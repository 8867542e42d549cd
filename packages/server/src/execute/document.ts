import { Kind, OperationTypeNode, type DirectiveNode, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** What this module leaves to the reference executor from the start. */
export class Uncompilable extends Error {
  override readonly name = 'Uncompilable'
}

/** An operation with its fragments, at given values of the variables that `@skip` and `@include` go by. */
export interface Document {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly conditions: ReadonlyMap<string, boolean>
}

/** The operation that a request means; undefined where it is none or any of several. */
export function operationOf({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  const operations = definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
  const meant = name === undefined ? operations : operations.filter((operation) => operation.name?.value === name)
  return meant.length === 1 ? meant[0] : undefined
}

export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])))
}

/** The directives that change how a query is executed, beyond leaving fields out. */
const CHANGING = new Set(['defer', 'stream'])

/**
 * The variables that `@skip` and `@include` go by.
 * @throws Uncompilable for a document of another sort than queries that are answered at once
 */
export function conditionalVariables({ definitions }: DocumentNode, { operation }: OperationDefinitionNode): string[] {
  if (operation !== OperationTypeNode.QUERY) throw new Uncompilable(`a ${operation}`)
  const found = new Set<string>()

  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      selection.directives?.forEach(note)
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined) look(selection.selectionSet)
    }
  }
  const note = ({ name, arguments: args = [] }: DirectiveNode): void => {
    if (CHANGING.has(name.value)) throw new Uncompilable(`@${name.value}`)
    if (name.value !== 'skip' && name.value !== 'include') return
    for (const { value } of args) if (value.kind === Kind.VARIABLE) found.add(value.name.value)
  }

  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) look(definition.selectionSet)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.variableDefinitions?.length) throw new Uncompilable('a fragment with variables')
  }
  return [...found]
}
