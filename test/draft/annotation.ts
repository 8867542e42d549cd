import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const kind = z.enum(['person', 'organization', 'place'])
const said = z.strictObject({ words: z.string(), speaker: z.string() })
const number = z.number().nullable().default(null)

/** Paragraphs with what somebody read in them; the format is described in README.md beside this file. */
const annotationShape = z.strictObject({
  genre: z.string(),
  published: z.string(),
  known: z.array(z.strictObject({ name: z.string(), kind, aliases: z.array(z.string()).default([]) })).default([]),
  text: z.string(),
  entities: z.array(z.strictObject({ name: z.string(), kind })).default([]),
  quotes: z.array(said).default([]),
  indirect: z.array(said).default([]),
  figures: z.array(z.strictObject({ words: z.coerce.string(), value: number, min: number, max: number, unit: z.string(), approximation: z.string().default('EXACT') })).default([]),
  dates: z.array(z.strictObject({ words: z.coerce.string(), edtf: z.coerce.string() })).default([]),
})

/** What somebody, or a draft, reads in a text. */
export type Annotation = z.output<typeof annotationShape>
export type Reading = Pick<Annotation, 'entities' | 'quotes' | 'indirect' | 'figures' | 'dates'>

export interface AnnotationSet {
  readonly name: string
  readonly annotation: Annotation
}

/** A folder and those in it, by name; none where there is no such folder. */
export const foldersWithin = (folder: string): string[] =>
  existsSync(folder) ? [folder, ...readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)).toSorted()] : []

/** Reads every YAML file of a folder. */
export function readSets(folder: string): AnnotationSet[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const result = annotationShape.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
      if (!result.success) throw new Error(`${join(folder, file)}: ${z.prettifyError(result.error)}`)
      return { name: basename(file, '.yaml'), annotation: result.data }
    })
}
