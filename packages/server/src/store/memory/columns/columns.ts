import type { Entity } from '@whosaid/schema'
import type { ColumnsOf, ListsOf, TableName } from './shapes.ts'
import type { Texts } from './texts.ts'
import type { Words } from './words.ts'

/** A digest's bytes. */
export const DIGEST = 32

/** What holds the values of a column, by its type. */
interface Held {
  word: Uint32Array
  text: Texts
  count: Uint32Array
  number: Float64Array
  flag: Uint8Array
  digest: Uint8Array
}

/** A table: its columns by row, and for each list the row in the child's table at which each row's children start, and where the last end. */
export type Table<Name extends TableName> = { readonly size: number } & {
  readonly [Column in keyof ColumnsOf<Name>]: Held[ColumnsOf<Name>[Column] & keyof Held]
} & { readonly [List in keyof ListsOf<Name>]: Uint32Array }

export type Tables = { readonly [Name in TableName]: Table<Name> }

/**
 * A model in columns. Entities, of which there are some for every hundred claims and which every answer names, stay objects.
 * Immutable, but for words that later content adds.
 */
export interface Columns {
  readonly words: Words
  readonly entities: readonly Entity[]
  readonly tables: Tables
}

/** What a column or a list is made of: how many values a row has, or where the values of each row start. */
export type Part = Uint32Array | Float64Array | Uint8Array | Texts

/** A table when it does not matter which. */
export type AnyTable = Readonly<Record<string, Part>> & { readonly size: number }
