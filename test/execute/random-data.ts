import { createHash } from 'node:crypto'
import { getNamedType, isAbstractType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql'
import { schemaOf } from './resolvers.ts'

const SDL = /* GraphQL */ `
  enum Colour { RED GREEN BLUE }
  scalar Anything
  input Choice @oneOf { number: Int, word: String }
  input Wish { colour: Colour = GREEN, colours: [Colour!], text: String = "none", within: Wish, choice: Choice, anything: Anything }
  interface Node { id: ID!, name: String, other: Node, nodes: [Node!] }
  interface Sized { size: Int, other: Node, tags(wish: Wish): [String!]! }
  type Atom implements Node & Sized { id: ID!, name: String, other: Node, nodes: [Node!], size: Int, tags(wish: Wish): [String!]!, colour: Colour!, weights: [[Float]] }
  type Molecule implements Node & Sized { id: ID!, name: String, other: Node, nodes: [Node!], size: Int, tags(wish: Wish): [String!]!, atoms(first: Int = 2, wish: [Wish!]): [Atom], within: Molecule }
  type Field implements Node { id: ID!, name: String, other: Node, nodes: [Node!], parts: [Part], grid: [[Part!]]!, anything: Anything, strong: Boolean! }
  union Part = Atom | Field
  type Query { node(id: ID!): Node, nodes(ids: [ID!]): [Node!], part: Part!, atoms(first: Int! = 3, colour: Colour): [Atom!]!, sized: Sized, text(wish: Wish): String, anything: Anything, field: Field! }
`

/** What decides a run's data: the same seed gives the same, in whatever order it is asked for. */
export interface World {
  readonly seed: string
  /** Of a thousand values, how many are null, wrong and to be waited for. */
  readonly nulls: number
  readonly errors: number
  readonly promises: number
}

const LEAVES: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, -1, 7, 2147483647, true, '12'], Float: [0, 0.1, -2.5e-9, 1e21, '3.5'], Boolean: [true, false, 1, 0], ID: ['a', 5, 'é"', '0'],
  String: ['', 'plain', 'quoted "so"', 'line\nbreak', 'smile 😀', 'half \uD83D', 'tab\t\\', 12, false], Anything: ['text', 5, { a: [1, null] }, [], false, NaN, new Date(0)],
  Colour: [1, 'GREEN', 'BLUE'],
}
const WRONG: Readonly<Record<string, unknown>> = { Int: 1.5, Float: 'x', Boolean: 'x', ID: {}, String: {}, Colour: 'RED' }

/** A number below `below` that a text stands for. */
const chance = (text: string, below: number): number => createHash('md5').update(text).digest().readUInt32LE(0) % below

const wait = (ticks: number): Promise<void> => (ticks === 0 ? Promise.resolve() : Promise.resolve().then(() => wait(ticks - 1)))

/** Whatever a resolver may give for a type. */
function valueOf(schema: GraphQLSchema, world: World, type: GraphQLOutputType, at: string): unknown {
  const draw = chance(`${world.seed} ${at}`, 1000)
  if (chance(`${world.seed} ${at} later`, 1000) < world.promises) {
    const ready = { ...world, promises: 0 }
    return wait(chance(`${world.seed} ${at} ticks`, 5)).then(() => valueOf(schema, ready, type, `${at}'`))
  }
  if (draw < world.errors) {
    const kind = chance(`${at} wrong`, 3)
    if (kind === 0) throw new Error(`thrown at ${at}`)
    return kind === 1 ? new Error(`given at ${at}`) : (WRONG[getNamedType(type).name] ?? { at, type: 'Nothing' })
  }
  if (isNonNullType(type)) return valueOf(schema, { ...world, nulls: Math.ceil(world.nulls / 30), promises: 0 }, type.ofType, `${at}!`)
  if (draw > 1000 - world.nulls) return draw % 2 === 0 ? null : undefined
  if (isListType(type)) return Array.from({ length: chance(`${world.seed} ${at} length`, 4) }, (_, item) => valueOf(schema, world, type.ofType, `${at}[${item}]`))
  if (isLeafType(type)) return LEAVES[type.name]![chance(`${world.seed} ${at} leaf`, LEAVES[type.name]!.length)]
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
  return { at, type: types[chance(`${world.seed} ${at} type`, types.length)]!.name }
}

interface Source { readonly at: string; readonly type: string }

/** Types of every sort over random data: nulls, errors and promises wherever a resolver can give them. */
export function randomDataSchema(): GraphQLSchema {
  const typed = ({ at, type }: Source, { seed, promises }: World): unknown => (chance(`${seed} ${at} resolves`, 1000) < promises ? wait(2).then(() => type) : type)
  const schema: GraphQLSchema = schemaOf(SDL, { resolveType: { Node: typed, Sized: typed }, isTypeOf: { Field: ({ at, type }: Source, { seed, promises }: World) => (chance(`${seed} ${at} is`, 1000) < promises ? wait(1).then(() => type === 'Field') : type === 'Field'), Atom: ({ type }: Source) => type === 'Atom' }, enums: { Colour: { RED: 1 } } })
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__'))) {
    for (const field of Object.values(type.getFields())) {
      const resolve = (source: Source | undefined, args: unknown, world: World): unknown => {
        // What comes of arguments has to show in the answer.
        if (field.name === 'text') return JSON.stringify(args)
        if (field.name === 'id') return source!.at
        return valueOf(schema, world, field.type, `${source?.at ?? ''}.${field.name}${JSON.stringify(args)}`)
      }
      Object.assign(field, { resolve })
    }
  }
  return schema
}
