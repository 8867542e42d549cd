import type { z } from 'zod'
import { articleShape, type ArticleFile } from '../article/shape.ts'
import { entityShape, type EntityFile } from '../entity/shape.ts'
import { fieldsOf, type Kind } from '../kinds/define-kind.ts'
import { kindOfFolder } from '../kinds/registry.ts'
import type { Problem } from '../problem.ts'
import type { SourceFile } from './source-file.ts'
import { ARTICLE_FOLDER } from './read.ts'
import { shapeProblems } from './shape-problems.ts'

/** A file whose every value has its right form; whether the values fit one another is the checks' business. */
export interface ArticleDraft {
  readonly slug: string
  readonly file: SourceFile
  readonly entry: ArticleFile
}

export interface EntityDraft {
  readonly slug: string
  readonly file: SourceFile
  readonly kind: Kind
  readonly entry: EntityFile
  /** The kind's own fields that the file gives. */
  readonly fields: Readonly<Record<string, unknown>>
}

export interface Drafts {
  readonly articles: readonly ArticleDraft[]
  readonly entities: readonly EntityDraft[]
  /** Files that could not be read as drafts: what refers to them is not reported as dangling too. */
  readonly broken: readonly SourceFile[]
}

/** Gives every file its shape. */
export function toDrafts(files: readonly SourceFile[]): { drafts: Drafts; problems: Problem[] } {
  const articles: ArticleDraft[] = []
  const entities: EntityDraft[] = []
  const broken: SourceFile[] = []
  const problems: Problem[] = []

  const parse = <T>(file: SourceFile, shape: z.ZodType<T>): T | undefined => {
    if (file.data !== undefined) {
      // An empty file is a map with nothing in it: the report then names what is missing.
      const result = shape.safeParse(file.data ?? {})
      if (result.success) return result.data
      problems.push(...shapeProblems(file, shape, result.error))
    }
    broken.push(file)
    return undefined
  }

  for (const file of files) {
    if (file.folder === ARTICLE_FOLDER) {
      const entry = parse(file, articleShape)
      if (entry !== undefined) articles.push({ slug: file.slug, file, entry })
      continue
    }
    const kind = kindOfFolder(file.folder)
    if (kind === undefined) throw new Error(`${file.path} was read although no kind has the folder ${file.folder}`)
    const entry = parse(file, entityShape(kind))
    if (entry !== undefined) entities.push({ slug: file.slug, file, kind, entry, fields: ownFields(kind, file.slug, entry) })
  }
  return { drafts: { articles, entities, broken }, problems }
}

/** A kind's own fields; links learn whose they are. */
function ownFields(kind: Kind, slug: string, entry: EntityFile): Record<string, unknown> {
  const given = fieldsOf(kind).flatMap(([name, field]) => {
    const value = entry[name]
    return value === undefined || value === null ? [] : [[name, field.owned?.(value, slug) ?? value] as const]
  })
  return Object.fromEntries(given)
}
