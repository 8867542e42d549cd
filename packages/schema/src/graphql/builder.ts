import SchemaBuilder, { type FieldRef } from '@pothos/core'
import type { Reader } from '../reader.ts'

/** What a resolver can reach: one request's reads on one version of the content. */
export interface Context {
  readonly read: Reader
}

/** The builder alone. Every other file of this folder adds types to it; nothing that adds types imports the finished schema. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    URL: { Input: string; Output: string }
    EDTF: { Input: string; Output: string }
    Date: { Input: string; Output: string }
  }
}>({ defaultFieldNullability: false })

export type SchemaTypes = (typeof builder)['$inferSchemaTypes']

/** Pothos' field builder of an object or interface over `Parent`, for code that adds fields to types it does not know. */
export type FieldsOn<Parent> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Parent>

/** An interface's or the root's builder as an object's: their types differ, what they make does not. */
export const fieldsOn = <Parent>(t: unknown): FieldsOn<Parent> => t as FieldsOn<Parent>

/** Fields to be added to a type, by name. */
export type FieldMap = Record<string, FieldRef<SchemaTypes>>
