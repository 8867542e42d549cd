import { isAbstractType, Kind, type DirectiveNode, type FieldNode, type GraphQLObjectType, type GraphQLSchema, type SelectionNode, type SelectionSetNode } from 'graphql'
import { Uncompilable, type Document } from './document.ts'

/**
 * The fields that are selected on objects of a type, by response key, in the order of the answer: fragments are gone through,
 * what a directive leaves out is left out.
 * @see https://spec.graphql.org/draft/#CollectFields()
 */
export function collectFields(document: Document, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
  const { schema, fragments } = document
  const fields = new Map<string, FieldNode[]>()
  const visited = new Set<string>()

  const collect = (selection: SelectionNode): void => {
    if (!isIncluded(selection, document)) return
    switch (selection.kind) {
      case Kind.FIELD: {
        const key = selection.alias?.value ?? selection.name.value
        const nodes = fields.get(key)
        if (nodes === undefined) fields.set(key, [selection])
        else nodes.push(selection)
        return
      }
      case Kind.INLINE_FRAGMENT:
        if (fits(schema, type, selection.typeCondition?.name.value)) selection.selectionSet.selections.forEach(collect)
        return
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value)
        if (fragment === undefined || !fits(schema, type, fragment.typeCondition.name.value) || visited.has(fragment.name.value)) return
        visited.add(fragment.name.value)
        fragment.selectionSet.selections.forEach(collect)
      }
    }
  }

  for (const { selections } of selectionSets) selections.forEach(collect)
  return fields
}

function fits(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const conditional = schema.getType(condition)
  return isAbstractType(conditional) && schema.isSubType(conditional, type)
}

function isIncluded({ directives = [] }: SelectionNode, { conditions }: Document): boolean {
  return directives.every((directive) => {
    switch (directive.name.value) {
      case 'skip': return !isTrue(directive, conditions)
      case 'include': return isTrue(directive, conditions)
      default: return true
    }
  })
}

function isTrue({ arguments: args = [] }: DirectiveNode, conditions: ReadonlyMap<string, boolean>): boolean {
  const value = args.find(({ name }) => name.value === 'if')?.value
  if (value?.kind === Kind.BOOLEAN) return value.value
  const given = value?.kind === Kind.VARIABLE ? conditions.get(value.name.value) : undefined
  if (given === undefined) throw new Uncompilable('a condition that is neither true nor false')
  return given
}
