import { getArgumentValues, Kind, type FieldNode, type GraphQLField, type ValueNode, type VariableValues } from 'graphql'
import type { ArgumentValues, Run } from './run.ts'

export const NO_VARIABLES: VariableValues = { sources: {}, coerced: {} }

/**
 * The argument values of a field in a run.
 * Calls of a resolver share them, which graphql-js would make anew: a resolver only reads them.
 */
export type ReadArguments = (run: Run) => ArgumentValues

/**
 * Constant ones are worked out once and for all, and those with variables once a run, both when they are first needed: until then
 * nothing is wrong with them.
 * @param slot gives the place in a run where they are kept
 */
export function argumentReader(field: GraphQLField<unknown, unknown>, node: FieldNode, slot: () => number): ReadArguments {
  if (node.arguments?.some(({ value }) => holdsVariable(value))) {
    const at = slot()
    return ({ args, variables }) => (args[at] ??= getArgumentValues(field, node, variables))
  }
  let values: ArgumentValues | undefined
  return () => (values ??= getArgumentValues(field, node, NO_VARIABLES))
}

function holdsVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE: return true
    case Kind.LIST: return value.values.some(holdsVariable)
    case Kind.OBJECT: return value.fields.some((field) => holdsVariable(field.value))
    default: return false
  }
}
