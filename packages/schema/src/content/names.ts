import { closest } from 'fastest-levenshtein'
import { claimKey } from '../claim/relation.ts'
import { kindOfFolder } from '../kinds/registry.ts'
import type { ArticleDraft, Drafts } from './drafts.ts'
import { ARTICLE_FOLDER, type ListedFile } from './list.ts'

/** Everything that a reference can name, broken files included. */
export interface Names {
  /** Kinds by slug: more than one only where a slug is taken twice, which is reported by itself. */
  readonly entities: ReadonlyMap<string, readonly string[]>
  /** New slug by former one. */
  readonly former: ReadonlyMap<string, string>
  /** Whether there is a claim of this key, `article/claim`. */
  hasClaim(key: string): boolean
  /** The claims that a key that names none may have meant: those of its article, or of the one with the nearest name. */
  claimsNear(key: string): readonly string[]
  /** Whether a claim's key names an article that could not be read, so that nothing can be said of its claims. */
  inBrokenArticle(key: string): boolean
}

const articleOf = (key: string): string => key.slice(0, key.indexOf('/'))

/** An article's file as it could be read: nothing where there is none, `broken` where it has no shape. */
export type ReadArticle = ArticleDraft | 'broken' | undefined

export function namesOf(drafts: Drafts): Names {
  const broken = drafts.broken.filter(({ folder }) => folder === ARTICLE_FOLDER).map(({ slug }) => [slug, 'broken'] as const)
  const articles = new Map<string, ReadArticle>([...drafts.articles.map((draft) => [draft.slug, draft] as const), ...broken])
  const files = [...drafts.articles, ...drafts.entities].map(({ file }) => file)
  return namesIn([...files, ...drafts.broken], (slug) => articles.get(slug), () => formerSlugs(drafts))
}

/**
 * The names of listed files.
 * @param article - reads an article; asked only for those whose claims are named
 * @param showsClaim - whether a claim is seen without reading its article; the article is read where it is not
 * @param former - the new slugs by the former ones; asked only where something is named that is not there
 */
export function namesIn(
  files: readonly Pick<ListedFile, 'folder' | 'slug'>[],
  article: (slug: string) => ReadArticle,
  former: () => ReadonlyMap<string, string>,
  showsClaim?: (article: string, slug: string) => boolean,
): Names {
  const ofEntities = files.flatMap(({ folder, slug }) => {
    const kind = kindOfFolder(folder)
    return kind === undefined ? [] : [[slug, kind.name] as const]
  })
  // In the order of their names, whatever is read of them: of two that are as near, the same is suggested.
  const kindsBySlug = [...Map.groupBy(ofEntities, ([slug]) => slug)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const articles = (): string[] => files.filter(({ folder }) => folder === ARTICLE_FOLDER).map(({ slug }) => slug).toSorted()
  const claimsOf = (slug: string): readonly string[] => {
    const read = article(slug)
    return read === undefined || read === 'broken' ? [] : read.entry.claims.map((claim) => claimKey(slug, claim.slug))
  }
  const known = new Map<string, ReadonlySet<string>>()
  const claimsIn = (slug: string): ReadonlySet<string> => known.getOrInsertComputed(slug, () => new Set(claimsOf(slug)))
  let formerly: ReadonlyMap<string, string> | undefined
  return {
    entities: new Map(kindsBySlug.map(([slug, named]) => [slug, named.map(([, kind]) => kind).toSorted()])),
    get former() {
      return (formerly ??= former())
    },
    hasClaim: (key) => showsClaim?.(articleOf(key), key.slice(key.indexOf('/') + 1)) === true || claimsIn(articleOf(key)).has(key),
    claimsNear(key) {
      const among = articles()
      return among.length === 0 ? [] : [...claimsIn(closest(articleOf(key), among))]
    },
    inBrokenArticle: (key) => article(articleOf(key)) === 'broken',
  }
}

export const formerSlugs = ({ entities }: Drafts): ReadonlyMap<string, string> =>
  new Map(entities.flatMap(({ slug, entry }) => entry.formerly.map((old) => [old, slug] as const)))
