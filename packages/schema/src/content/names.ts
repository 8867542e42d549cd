import { claimKey } from '../claim/relation.ts'
import { kindOfFolder } from '../kinds/registry.ts'
import type { Drafts } from './drafts.ts'
import { ARTICLE_FOLDER } from './read.ts'

/** Everything that a reference can name, broken files included. */
export interface Names {
  /** Kinds by slug: more than one only where a slug is taken twice, which is reported by itself. */
  readonly entities: ReadonlyMap<string, readonly string[]>
  /** New slug by former one. */
  readonly former: ReadonlyMap<string, string>
  /** Keys of claims, `article/claim`. */
  readonly claims: ReadonlySet<string>
  /** Whether a claim's key names an article that could not be read, so that nothing can be said of its claims. */
  inBrokenArticle(key: string): boolean
}

export function namesOf({ articles, entities, broken }: Drafts): Names {
  const brokenArticles = new Set(broken.filter(({ folder }) => folder === ARTICLE_FOLDER).map(({ slug }) => slug))
  const brokenEntities = broken.flatMap(({ folder, slug }) => {
    const kind = kindOfFolder(folder)
    return kind === undefined ? [] : [[slug, kind.name] as const]
  })
  const kindsBySlug = Map.groupBy([...brokenEntities, ...entities.map(({ slug, kind }) => [slug, kind.name] as const)], ([slug]) => slug)
  return {
    entities: new Map([...kindsBySlug].map(([slug, named]) => [slug, named.map(([, kind]) => kind)])),
    former: new Map(entities.flatMap(({ slug, entry }) => entry.formerly.map((old) => [old, slug] as const))),
    claims: new Set(articles.flatMap(({ slug, entry }) => entry.claims.map((claim) => claimKey(slug, claim.slug)))),
    inBrokenArticle: (key) => brokenArticles.has(key.slice(0, key.indexOf('/'))),
  }
}
