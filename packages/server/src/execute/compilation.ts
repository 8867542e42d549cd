import {
  isLeafType, isListType, isNonNullType, isObjectType,
  type FieldNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql'
import { abstractWriter, checkedWriter, presentWriter } from './composite.ts'
import { collectFields } from './collect.ts'
import { Uncompilable, type Document } from './document.ts'
import { fieldWriter } from './field.ts'
import { infoOf } from './info.ts'
import { leafWriter } from './leaf.ts'
import { listWriter } from './list.ts'
import { objectWriter } from './object.ts'
import type { Write } from './run.ts'

/** Makes the writers of one form of a query, from its leaves up. */
export class Compilation {
  readonly #document: Document
  readonly #info: GraphQLResolveInfo
  readonly #numbers = new Map<FieldNode, number>()
  readonly #selections = new Map<string, Write>()
  #slots = 0

  constructor(document: Document) {
    this.#document = document
    this.#info = infoOf(document.schema)
  }

  query({ operation, selectionSet }: OperationDefinitionNode): Write {
    const type = this.#document.schema.getRootType(operation)
    if (type === undefined || type === null) throw new Uncompilable(`no type for a ${operation}`)
    return this.#fields(type, [selectionSet])
  }

  #fields(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Write {
    const fields = collectFields(this.#document, type, selectionSets)
    return objectWriter(Array.from(fields, ([key, nodes]) => ({ key, write: this.#field(type, nodes) })))
  }

  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
    const [node] = nodes
    const name = node?.name.value
    if (node === undefined || name === undefined) throw new Uncompilable('a field without a node')
    if (name === '__typename') return typenameWriter(parent)
    const definition = this.#document.schema.getField(parent, name)
    if (definition === undefined) throw new Uncompilable(`${parent.name}.${name}, which the schema lacks`)
    return fieldWriter({ definition, node, info: this.#info, slot: () => this.#slots++, write: this.#output(definition.type, nodes, true) })
  }

  #output(type: GraphQLOutputType, nodes: readonly FieldNode[], nullable: boolean): Write {
    if (isNonNullType(type)) return this.#output(type.ofType, nodes, false)
    if (isListType(type)) return listWriter(this.#output(type.ofType, nodes, true), nullable)
    if (isLeafType(type)) return leafWriter(type, nullable)
    if (isObjectType(type)) return presentWriter(this.#object(type, nodes), nullable)
    return presentWriter(abstractWriter(type, (runtimeType) => this.#object(runtimeType, nodes), this.#document.schema, this.#info), nullable)
  }

  /** Made once for a type and the fields it is reached by: the same fragment is spread in many places, and an interface has many types. */
  #object(type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
    const key = `${type.name} ${nodes.map((node) => this.#numberOf(node)).join(' ')}`
    const known = this.#selections.get(key)
    if (known !== undefined) return known
    const write = checkedWriter(type, this.#fields(type, nodes.flatMap(({ selectionSet }) => selectionSet ?? [])), this.#info)
    this.#selections.set(key, write)
    return write
  }

  #numberOf(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }
}

function typenameWriter({ name }: GraphQLObjectType): Write {
  const text = JSON.stringify(name)
  return () => text
}
