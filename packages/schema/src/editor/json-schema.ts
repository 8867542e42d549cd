import { z } from 'zod'
import { articleShape } from '../article/shape.ts'
import { ARTICLE_FOLDER } from '../content/read.ts'
import { entityShape } from '../entity/shape.ts'
import { SLUG } from '../fields/slug.ts'
import { kinds } from '../kinds/registry.ts'

/** JSON Schema (draft 7), as far as it is used here. */
export interface JsonSchema {
  $schema?: string
  $ref?: string
  title?: string
  description?: string
  type?: string | readonly string[]
  default?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: unknown
  items?: JsonSchema
  anyOf?: JsonSchema[]
  enum?: readonly string[]
  not?: JsonSchema
  pattern?: string
  examples?: readonly unknown[]
  maximum?: number
  minimum?: number
}

/** What shapes say by `meta` beside a description. */
interface Hints {
  /** What may be named there: fields/slug.ts. */
  references?: string | readonly string[]
  /** The shapes in one of which it is written, where the shape itself says less: a date, a span. */
  forms?: readonly z.ZodType[]
  /** A closed list that a check of its own knows: units. */
  words?: readonly string[]
  /** What one looks like. */
  sample?: string
}

/** A type of content file: `article`, or a kind. */
export interface FileType {
  readonly name: string
  readonly folder: string
  readonly description: string
  readonly shape: z.ZodType
}

export const FILE_TYPES: readonly FileType[] = [
  { name: 'article', folder: ARTICLE_FOLDER, description: 'An article with its claims.', shape: articleShape },
  ...kinds.map((kind) => ({ name: kind.name, folder: kind.folder, description: kind.description, get shape() { return entityShape(kind) } })),
]

const made = new Map<string, JsonSchema>()

/**
 * What a type of file may hold, with a description of every key: read from the shapes that check it.
 * A reference leads to the list of slugs that `slugsSchema` makes, and takes any other slug too: whether something is there is for `whosaid check` to say.
 */
export function jsonSchemaOf({ name, description, shape }: FileType): JsonSchema {
  const known = made.get(name)
  if (known !== undefined) return known
  const schema = { ...toJsonSchema(shape), title: name, description }
  made.set(name, schema)
  return schema
}

/** The slugs of each kind, for the references of the other schemas. */
export function slugsSchema(slugs: ReadonlyMap<string, readonly string[]>): object {
  const list = (kind: string): JsonSchema => {
    const known = slugs.get(kind) ?? []
    return known.length === 0 ? { not: {} } : { enum: known.toSorted() }
  }
  return { definitions: Object.fromEntries(kinds.map(({ name }) => [name, list(name)])) }
}

export const SLUGS_FILE = 'slugs.json'

function toJsonSchema(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => spellOut(jsonSchema as JsonSchema & Hints),
  }) as JsonSchema
}

/** Turns hints into what editors understand. */
function spellOut(schema: JsonSchema & Hints): void {
  const { references, forms, words, sample } = schema
  delete schema.references
  delete schema.forms
  delete schema.words
  delete schema.sample
  if (sample !== undefined) schema.examples = [sample]
  if (references !== undefined) become(schema, [...kindsNamed(references).map((kind) => ({ $ref: `${SLUGS_FILE}#/definitions/${kind}` })), { type: 'string', pattern: SLUG.source }])
  if (forms !== undefined) become(schema, forms.map((form) => withoutDialect(toJsonSchema(form))))
  if (words !== undefined) schema.enum = words
  // One list of forms, not lists within lists.
  if (schema.anyOf !== undefined) schema.anyOf = schema.anyOf.flatMap((form) => (Object.keys(form).join('') === 'anyOf' ? (form.anyOf ?? []) : [form]))
  // What says only that a number is whole, in JavaScript's terms.
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  // An editor would write out what is as well left out.
  if (schema.default === null || (Array.isArray(schema.default) && schema.default.length === 0)) delete schema.default
}

/** One of several, under the description that it has. */
function become(schema: JsonSchema, anyOf: JsonSchema[]): void {
  for (const key of Object.keys(schema) as (keyof JsonSchema)[]) if (key !== 'description' && key !== 'default') delete schema[key]
  schema.anyOf = anyOf
}

function withoutDialect({ $schema: _dialect, ...schema }: JsonSchema): JsonSchema {
  return schema
}

function kindsNamed(to: string | readonly string[]): readonly string[] {
  if (to === 'any') return kinds.map(({ name }) => name)
  if (to === 'speaker') return kinds.filter(({ speaks }) => speaks).map(({ name }) => name)
  return [to].flat()
}
