import type { FieldRef, ObjectRef } from '@pothos/core'
import type { z } from 'zod'
import type { FieldsOn, SchemaTypes } from '../graphql/builder.ts'
import type { Entity } from '../model.ts'

/** A reference from content to content: where it stands in the value, what it names, and what may stand there. */
export interface Reference {
  readonly path: readonly PropertyKey[]
  readonly target: string
  /** Entity kinds that may stand there, `any` for all of them, `claim` for a claim's key. */
  readonly to: 'any' | 'claim' | readonly string[]
}

/** A piece of a fact's text: words, or an entity that stands there by its name. */
export type FactPart = string | { readonly entity: string }

/**
 * A type of field: it owns how the field is written in a file, what it refers to, how the API shows it and how people read it.
 * `Value` is what the model holds: plain JSON.
 */
export interface Field<Value = unknown> {
  /** For people: "Part of". */
  readonly label: string
  readonly description: string
  /** What may stand in the file, and what it becomes. */
  readonly shape: z.ZodType<Value>
  /** The value, told in whose file it stands. */
  owned?(value: Value, owner: string): Value
  references?(value: Value): readonly Reference[]
  /** One fact for each line that people read; none for what only machines want. */
  facts(value: Value): readonly (readonly FactPart[])[]
  /** The field in the API, on a type whose parents hold the value where `get` finds it; a required one is never null. */
  output<Parent>(t: FieldsOn<Parent>, get: (parent: Parent) => Value | undefined, required?: boolean): FieldRef<SchemaTypes>
  /** How entities are filtered by the field; without it they are not. */
  readonly filter?: FieldFilter
  /** Whether following the relation leads from a part to its whole, and so may never lead back. */
  readonly nests?: boolean
  /** Another type's field that reads this one backwards. */
  readonly inverse?: Inverse<Value>
}

/** A condition on a field: its name in the kind's filter, and how it is to be read. */
export type FieldFilter =
  /** A `SlugFilter` over the entity named, or, for a relation that nests, over it and whatever contains it at any depth, itself included. */
  | { readonly by: 'entity'; readonly name: string; readonly description: string }
  /** The filter of the kind that the relation leads to. */
  | { readonly by: 'kind'; readonly name: string; readonly description: string; readonly kind: string }
  /** A `DateFilter`. */
  | { readonly by: 'date'; readonly name: string; readonly description: string }

/** What people read of the other end of a relation. */
export interface InverseOptions {
  readonly name: string
  readonly label: string
  readonly description: string
}

/** The other end of a relation, declared with it and derived from it. */
export interface Inverse<Value = unknown> extends InverseOptions {
  /** The kind whose type gets the field, or `any`. */
  readonly on: string
  /** What the field lists: the entities of the declaring kind, or the links that stand in them. */
  type(owner: string): ObjectRef<SchemaTypes, never>
  /** The items that one owner's value holds for a target. */
  items(owner: Entity, value: Value, target: string): readonly unknown[]
}

/** What every field declaration gives. */
export interface FieldOptions {
  readonly label: string
  readonly description: string
}
