import { articleShape, type ArticleFile } from '../article/shape.ts'
import { entityShape, type EntityFile } from '../entity/shape.ts'
import { fieldsOf, type Kind } from '../kinds/define-kind.ts'
import { kindOfFolder } from '../kinds/registry.ts'
import type { Problem } from '../problem.ts'
import type { SourceFile } from './source-file.ts'
import { ARTICLE_FOLDER } from './list.ts'
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

export type Draft = ArticleDraft | EntityDraft

export interface Drafts {
  readonly articles: readonly ArticleDraft[]
  readonly entities: readonly EntityDraft[]
  /** Files that could not be read as drafts: what refers to them is not reported as dangling too. */
  readonly broken: readonly SourceFile[]
}

/** A file's draft, unless something is wrong with its form. */
export interface Shaped {
  readonly draft: Draft | undefined
  readonly problems: readonly Problem[]
}

/** Gives every file its shape. */
export function toDrafts(files: readonly SourceFile[]): { drafts: Drafts; problems: Problem[] } {
  const shaped = files.map((file) => ({ file, ...shapeOf(file) }))
  return { drafts: draftsOf(shaped), problems: shaped.flatMap(({ problems }) => problems) }
}

/** Files and what they were read as, by what they are. */
export function draftsOf(files: readonly { readonly file: SourceFile; readonly draft: Draft | undefined }[]): Drafts {
  const articles: ArticleDraft[] = []
  const entities: EntityDraft[] = []
  const broken: SourceFile[] = []
  for (const { file, draft } of files) {
    if (draft === undefined) broken.push(file)
    else if ('kind' in draft) entities.push(draft)
    else articles.push(draft)
  }
  return { articles, entities, broken }
}

/** Gives a file its shape. */
export function shapeOf(file: SourceFile): Shaped {
  const shape = file.folder === ARTICLE_FOLDER ? articleShape : entityShape(kindAt(file))
  if (file.data === undefined) return { draft: undefined, problems: [] }
  // An empty file is a map with nothing in it: the report then names what is missing.
  const result = shape.safeParse(file.data ?? {})
  return result.success ? { draft: draftOf(file, result.data), problems: [] } : { draft: undefined, problems: shapeProblems(file, shape, result.error) }
}

/** The draft of a file that holds this entry. */
export function draftOf(file: SourceFile, entry: ArticleFile | EntityFile): Draft {
  if (file.folder === ARTICLE_FOLDER) return { slug: file.slug, file, entry: entry as ArticleFile }
  const [kind, its] = [kindAt(file), entry as EntityFile]
  return { slug: file.slug, file, kind, entry: its, fields: ownFields(kind, file.slug, its) }
}

function kindAt({ folder, path }: SourceFile): Kind {
  const kind = kindOfFolder(folder)
  if (kind === undefined) throw new Error(`${path} was read although no kind has the folder ${folder}`)
  return kind
}

/** A kind's own fields; links learn whose they are. */
function ownFields(kind: Kind, slug: string, entry: EntityFile): Record<string, unknown> {
  const given = fieldsOf(kind).flatMap(([name, field]) => {
    const value = entry[name]
    return value === undefined || value === null ? [] : [[name, field.owned?.(value, slug) ?? value] as const]
  })
  return Object.fromEntries(given)
}
