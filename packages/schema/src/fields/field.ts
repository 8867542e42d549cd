import type { FieldRef, InputRef, ObjectRef } from '@pothos/core'
import type { z } from 'zod'
import type { FieldsOn, SchemaTypes } from '../graphql/builder.ts'
import type { KindFilter } from '../filter.ts'
import type { DateValue, Entity } from '../model.ts'

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
 * A type of field: it owns how the field is written in a file, what it refers to, how the API shows and filters it and how people read it.
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
  readonly filter?: FieldFilter<Value>
  /** What entities are counted by: each value once, as a filter takes it; without it they are not. */
  counts?(value: Value): readonly FactPart[]
  /** Words by which full-text search finds the entity, beside its names and description. */
  searched?(value: Value): readonly string[]
  /** The date that puts the entity on the timeline. */
  dated?(value: Value): DateValue
  /** Whether following the relation leads from a part to its whole, and so may never lead back. */
  readonly nests?: boolean
  /** Another type's field that reads this one backwards. */
  readonly inverse?: Inverse<Value>
}

/** A condition on a field: what it is called in the kind's filter, what it takes, and which values pass. */
export interface FieldFilter<Value = unknown> {
  /** Where it is not called like the field: one of several `places` is `place`. */
  readonly name?: string
  readonly description: string
  /** The condition's type in the API. */
  input(): ConditionRef
  /** The kind whose filter the condition is, for a relation that is asked through to its other end. */
  readonly through?: string
  /** @throws BAD_VALUE or UNKNOWN_UNIT for a condition that its type lets pass and that nothing can be asked with */
  check?(condition: unknown): void
  /** Whether an entity passes; its value is undefined where its file does not give the field. */
  fits(condition: unknown, value: Value | undefined, around: Around): boolean
}

/** An input type of the API, whatever its fields. */
export type ConditionRef = InputRef

/** What a condition can see beside the value. */
export interface Around {
  readonly owner: Entity
  /** The field's name. */
  readonly field: string
  entity(slug: string): Entity | null
  /** Whether an entity passes the filter of its kind. */
  passes(entity: Entity, filter: KindFilter): boolean
}

/** What people read of the other end of a relation. */
export interface InverseOptions {
  readonly name: string
  readonly label: string
  readonly description: string
}

/** The other end of a relation, declared with it and derived from it. */
export interface Inverse<Value = unknown> extends InverseOptions {
  /** The kinds whose types get the field, or `any`. */
  readonly on: 'any' | readonly string[]
  /** What the field lists: the entities of the declaring kind, or the links that stand in them. */
  type(owner: string): ObjectRef<SchemaTypes, never>
  /** The items that one owner's value holds for a target. */
  items(owner: Entity, value: Value, target: string): readonly unknown[]
  /** The lines that people read at the target, of one owner's value. */
  facts(owner: Entity, value: Value, target: string): readonly (readonly FactPart[])[]
}

/** What every field declaration gives. */
export interface FieldOptions {
  readonly label: string
  readonly description: string
}

/** The kinds at the other end of a relation: one, several, or `any`. */
export type Target = string | readonly string[]

export const kindsAt = (target: Target): 'any' | readonly string[] => (target === 'any' ? 'any' : typeof target === 'string' ? [target] : target)
