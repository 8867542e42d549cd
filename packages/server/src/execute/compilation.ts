import {
  defaultFieldResolver, isLeafType, isListType, isNonNullType, isObjectType,
  type FieldNode, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql'
import { abstractWriter, checkedWriter, presentWriter, rememberingWriter } from './composite.ts'
import { collectFields } from './collect.ts'
import { Uncompilable, type Document } from './document.ts'
import { fieldWriter } from './field.ts'
import { infoOf } from './info.ts'
import { leafWriter } from './leaf.ts'
import { listWriter } from './list.ts'
import { objectWriter } from './object.ts'
import type { Write, Writer } from './run.ts'

/** Makes the writers of one form of a query, from its leaves up. */
export class Compilation {
  readonly #document: Document
  readonly #info: GraphQLResolveInfo
  readonly #numbers = new Map<FieldNode, number>()
  readonly #selections = new Map<string, Writer>()
  #slots = 0

  constructor(document: Document) {
    this.#document = document
    this.#info = infoOf(document.schema)
  }

  query({ operation, selectionSet }: OperationDefinitionNode): Write {
    const type = this.#document.schema.getRootType(operation)
    if (type === undefined || type === null) throw new Uncompilable(`no type for a ${operation}`)
    return this.#fields(type, [selectionSet]).write
  }

  #fields(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Writer {
    const fields = Array.from(collectFields(this.#document, type, selectionSets), ([key, nodes]) => ({ key, ...this.#field(type, nodes) }))
    return { write: objectWriter(fields), fixed: fields.every(({ fixed }) => fixed) }
  }

  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Writer {
    const [node] = nodes
    const name = node?.name.value
    if (node === undefined || name === undefined) throw new Uncompilable('a field without a node')
    if (name === '__typename') return { write: typenameWriter(parent), fixed: true }
    const definition = this.#document.schema.getField(parent, name)
    if (definition === undefined) throw new Uncompilable(`${parent.name}.${name}, which the schema lacks`)
    const { write, fixed } = this.#output(definition.type, nodes, true)
    return { write: fieldWriter({ definition, node, info: this.#info, slot: () => this.#slots++, write }), fixed: fixed && isProperty(definition) }
  }

  #output(type: GraphQLOutputType, nodes: readonly FieldNode[], nullable: boolean): Writer {
    if (isNonNullType(type)) return this.#output(type.ofType, nodes, false)
    if (isListType(type)) {
      const { write, fixed } = this.#output(type.ofType, nodes, true)
      return { write: listWriter(write, nullable), fixed }
    }
    if (isLeafType(type)) return { write: leafWriter(type, nullable), fixed: true }
    if (isObjectType(type)) {
      const object = this.#object(type, nodes)
      return { write: presentWriter(rememberingWriter(object), nullable), fixed: object.fixed }
    }
    return { write: presentWriter(abstractWriter(type, (runtimeType) => this.#object(runtimeType, nodes), this.#document.schema, this.#info), nullable), fixed: false }
  }

  /** Made once for a type and the fields it is reached by: the same fragment is spread in many places, and an interface has many types. */
  #object(type: GraphQLObjectType, nodes: readonly FieldNode[]): Writer {
    const key = `${type.name} ${nodes.map((node) => this.#numberOf(node)).join(' ')}`
    const known = this.#selections.get(key)
    if (known !== undefined) return known
    const { write, fixed } = this.#fields(type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []))
    const made = { write: checkedWriter(type, write, this.#info), fixed: fixed && !type.isTypeOf }
    this.#selections.set(key, made)
    return made
  }

  #numberOf(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }
}

/** Whether a field is what its object has under its name, whatever is asked. */
const isProperty = ({ resolve, args }: GraphQLField<unknown, unknown>): boolean => (resolve === undefined || resolve === defaultFieldResolver) && args.length === 0

function typenameWriter({ name }: GraphQLObjectType): Write {
  const text = Buffer.from(JSON.stringify(name))
  return (_value, _run, out) => out.constant(text)
}
