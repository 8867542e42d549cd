import type { Field } from '../fields/field.ts'

/** An entity kind: the one declaration from which validation, API, storage and pages follow. */
export interface Kind {
  /** As in content and in `Entity.kind`: `organization`. Its GraphQL type is named likewise: `Organization`. */
  readonly name: string
  /** For people: "Organization". */
  readonly label: string
  /** Folder in content/ and on the site: `organizations`. */
  readonly folder: string
  readonly description: string
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
