import { claimKey } from '../claim/relation.ts'
import type { Reference } from '../fields/field.ts'
import { fieldsOf } from '../kinds/define-kind.ts'
import { kinds } from '../kinds/registry.ts'
import type { ArticleDraft, Drafts, EntityDraft } from './drafts.ts'
import type { Path, SourceFile } from './source-file.ts'

const SPEAKERS: readonly string[] = kinds.filter(({ speaks }) => speaks).map(({ name }) => name)

/** A place in a file that names something of the content. */
export interface FileReference {
  readonly file: SourceFile
  readonly path: Path
  /** An entity's slug or one of `besides`; of a claim its key, `article/claim`, however it is written there. */
  readonly target: string
  readonly to: Reference['to']
  /** The article's unnamed sources, where they may stand too. */
  readonly besides: readonly string[]
}

/**
 * Every reference in the content, by file and in the order of its keys: the one place that knows which keys of an article refer to
 * what. Those of an entity's own fields come from their field types, so that a new kind or field is found without a change here.
 */
export function* referencesOf({ articles, entities }: Drafts): Generator<FileReference> {
  for (const entity of entities) yield* entityReferences(entity)
  for (const article of articles) yield* articleReferences(article)
}

function entityReferences({ file, kind, fields }: EntityDraft): FileReference[] {
  return fieldsOf(kind).flatMap(([name, field]) => {
    const value = fields[name]
    if (value === undefined) return []
    return (field.references?.(value) ?? []).map(({ path, target, to }): FileReference => ({ file, path: [name, ...path], target, to, besides: [] }))
  })
}

function articleReferences({ slug, file, entry }: ArticleDraft): FileReference[] {
  const entity = (path: Path, target: string, to: Reference['to'], besides: readonly string[] = []): FileReference => ({ file, path, target, to, besides })
  const unnamed = entry.unnamed.map((source) => source.slug)
  return [
    ...entry.authors.map((author, index) => entity(['authors', index], author, ['person'])),
    ...(entry.publisher === null ? [] : [entity(['publisher'], entry.publisher, ['organization'])]),
    ...entry.claims.flatMap(({ attribution, about, reviews, relations }, c) => [
      ...attribution.map(({ source }, index) => entity(['claims', c, 'attribution', index, 'source'], source, SPEAKERS, unnamed)),
      ...about.map((target, index) => entity(['claims', c, 'about', index], target, 'any')),
      ...reviews.map(({ by }, index) => entity(['claims', c, 'reviews', index, 'by'], by, SPEAKERS)),
      ...relations.map(({ claim }, index): FileReference => ({
        file, path: ['claims', c, 'relations', index, 'claim'], target: claimKey(slug, claim), to: 'claim', besides: [],
      })),
    ]),
  ]
}
