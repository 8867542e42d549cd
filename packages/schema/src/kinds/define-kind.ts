import type { Field, FieldFilter } from '../fields/field.ts'

/** An entity kind: the one declaration from which validation, API, storage and pages follow. */
export interface Kind {
  /** As in content and in `Entity.kind`: `organization`. Its GraphQL type is named likewise: `Organization`. */
  readonly name: string
  /** For people: "Organization". */
  readonly label: string
  /** Folder in content/ and on the site: `organizations`. */
  readonly folder: string
  readonly description: string
  /** Its type in schema.org's vocabulary, the nearest there is: "Vehicle". Without one its entities are a "Thing". */
  readonly schemaType?: string
  /** Whether it can be the source of a claim. */
  readonly speaks: boolean
  /** Own fields, in the order in which people read them. */
  readonly fields: Readonly<Record<string, Field>>
}

export function defineKind(kind: Kind): Kind {
  return kind
}

/** The fields of a kind as pairs, for code that treats all alike. */
export function fieldsOf(kind: Kind): [name: string, field: Field][] {
  return Object.entries(kind.fields)
}

/** A condition of a kind's filter, under its name there, with the field that it is about. */
export interface Condition {
  readonly name: string
  readonly field: string
  readonly filter: FieldFilter
}

/** What entities of a kind can be filtered by, beside what every entity has. */
export function conditionsOf(kind: Kind): Condition[] {
  return fieldsOf(kind).flatMap(([field, { filter }]) => (filter === undefined ? [] : [{ name: filter.name ?? field, field, filter }]))
}
