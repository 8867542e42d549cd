import { referencesOf, type FileReference } from '../content/references.ts'
import type { SourceFile } from '../content/source-file.ts'
import type { Inspection } from '../content/validate.ts'
import { changeOf, edited, type ContentChange } from './change.ts'
import { rememberingSlug } from './former.ts'
import { expectFree } from './free-slug.ts'
import type { Named } from './named.ts'
import { rewriting } from './scalar.ts'
import type { Edit } from './splice.ts'

/**
 * Gives an entity, an article, a claim, an unnamed source or a section another slug: every reference to it is rewritten in place, and
 * what can be found by a former slug remembers the old one.
 * @param content - content without problems
 * @throws EditRefused when the slug is none or taken
 */
export function rename({ files, drafts }: Inspection, named: Named, to: string): ContentChange {
  expectFree(drafts, named, to)
  const edits = new Map<SourceFile, Edit[]>()
  const references = new Map<SourceFile, number>()
  for (const reference of referencesOf(drafts)) {
    const written = rewritten(reference, named, to)
    if (written === undefined) continue
    const { file, path } = reference
    edits.set(file, [...(edits.get(file) ?? []), rewriting(file, path, written)])
    references.set(file, (references.get(file) ?? 0) + 1)
  }
  const { file } = named.draft
  edits.set(file, [...(edits.get(file) ?? []), ...ownEdits(named, to)])
  const moves = named.type === 'entity' || named.type === 'article'
  const after = new Map([...edits].map(([one, its]) => [one, edited(one, its, moves && one === file ? to : one.slug)]))
  return changeOf(files, after, references, remarks(named))
}

/** What a reference says afterwards; nothing where it names something else, or says the same. */
function rewritten({ file, path, target, to: kind, besides }: FileReference, named: Named, to: string): string | undefined {
  switch (named.type) {
    case 'entity': return kind !== 'claim' && target === named.draft.slug && !besides.includes(target) ? to : undefined
    case 'source': return file === named.draft.file && besides.includes(named.slug) && target === named.slug ? to : undefined
    case 'article':
    case 'claim': {
      const [article, claim = ''] = target.split('/')
      if (kind !== 'claim' || article !== named.draft.slug) return undefined
      const full = writtenAt(file, path).includes('/')
      if (named.type === 'article') return full ? `${to}/${claim}` : undefined
      return claim !== named.slug ? undefined : full ? `${article}/${to}` : to
    }
    case 'section': return undefined
  }
}

/** A reference as the file has it: in its own article a claim's slug is enough. */
function writtenAt({ data }: SourceFile, path: FileReference['path']): string {
  return String(path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], data))
}

/** The keys of articles behind which what remembers a slug stands best, the first of those that are there. */
const BEHIND_IN_ARTICLE = ['recorded', 'language']

function ownEdits(named: Named, to: string): Edit[] {
  const { file } = named.draft
  switch (named.type) {
    case 'entity': return rememberingSlug(file, [], file.range(['aliases']) === undefined ? 'name' : 'aliases', named.draft.entry, named.draft.slug, to)
    case 'article': return rememberingSlug(file, [], BEHIND_IN_ARTICLE.find((key) => file.range([key]) !== undefined) ?? 'title', named.draft.entry, named.draft.slug, to)
    case 'claim': {
      const entry = named.draft.entry.claims.find(({ slug }) => slug === named.slug)
      const remembered = entry === undefined ? [] : rememberingSlug(file, named.path, 'slug', entry, named.slug, to)
      // The new slug and what goes behind it on its line touch: the slug first.
      return [rewriting(file, [...named.path, 'slug'], to), ...remembered]
    }
    case 'source':
    case 'section': return [rewriting(file, [...named.path, 'slug'], to)]
  }
}

function remarks(named: Named): string[] {
  switch (named.type) {
    case 'entity':
    case 'article':
    case 'claim': return ['The old slug still finds it.']
    case 'source':
    case 'section': {
      const what = named.type === 'source' ? 'an unnamed source' : 'a section'
      return [`What names it by ${named.draft.slug}/${named.slug} from outside finds it no more: ${what} has no former slugs.`]
    }
  }
}
