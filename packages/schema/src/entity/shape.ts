import { z } from 'zod'
import { proseShape } from '../fields/prose.ts'
import { slugShape } from '../fields/slug.ts'
import { todoShape } from '../fields/todo.ts'
import { urlShape } from '../fields/url.ts'
import { noteShape } from '../article/note.ts'
import { fieldsOf, type Kind } from '../kinds/define-kind.ts'

/** What every entity file may hold: first what says who or what it is, and after the kind's own fields what is kept about it. */
const firstShape = {
  name: proseShape.describe('The usual name.'),
  aliases: z.array(proseShape).default([]).describe('Every other surface form: acronyms, surnames, spellings.'),
  description: proseShape.nullable().default(null).describe('One or two sentences in own words.'),
}
const lastShape = {
  sameAs: z
    .array(z.strictObject({ url: urlShape.describe('The address of the identifier.'), checked: proseShape.describe('Who compared it with what, and when.') }))
    .default([])
    .describe('Identifiers elsewhere that someone has checked.'),
  notes: z.array(noteShape).default([]).describe("The editors' notes."),
  formerly: z.array(slugShape).default([]).describe('Former slugs that still find it.'),
  id: slugShape.optional().describe('Written by a rename: the slug its opaque id was made from.'),
  todo: todoShape,
}

/** The names that a kind's own fields cannot take. */
export const COMMON_KEYS: readonly string[] = Object.keys({ ...firstShape, ...lastShape })

const shapes = new Map<string, z.ZodType<EntityFile>>()

/** An entity's file as parsed: the common part and the kind's own fields. */
export type EntityFile = z.output<z.ZodObject<typeof firstShape & typeof lastShape>> & Readonly<Record<string, unknown>>

/** What a file of this kind may hold. */
export function entityShape(kind: Kind): z.ZodType<EntityFile> {
  const known = shapes.get(kind.name)
  if (known !== undefined) return known
  const own = fieldsOf(kind).map(([name, field]) => [name, field.shape.optional().describe(field.description)] as const)
  const shape = z.strictObject({ ...firstShape, ...Object.fromEntries(own), ...lastShape }) as unknown as z.ZodType<EntityFile>
  shapes.set(kind.name, shape)
  return shape
}
