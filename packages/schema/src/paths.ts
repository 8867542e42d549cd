import { kindNamed } from './kinds/registry.ts'
import type { Article, Claim, Entity } from './model.ts'

/** Paths of pages on the site, from its root, with the slash at their end. */
export const articlePath = ({ slug }: Pick<Article, 'slug'>): string => `/articles/${slug}/`
export const claimPath = ({ article, slug }: Pick<Claim, 'article' | 'slug'>): string => `/articles/${article}/${slug}/`
export const entityPath = ({ kind, slug }: Pick<Entity, 'kind' | 'slug'>): string => `/${kindNamed(kind).folder}/${slug}/`

/** Paths at which their pages stood under former slugs, for redirects. A claim's change with its article's slug too. */
export const formerArticlePaths = ({ formerly }: Pick<Article, 'formerly'>): string[] => formerly.map((slug) => articlePath({ slug }))
export const formerEntityPaths = ({ kind, formerly }: Pick<Entity, 'kind' | 'formerly'>): string[] => formerly.map((slug) => entityPath({ kind, slug }))
export function formerClaimPaths({ slug, formerly }: Pick<Claim, 'slug' | 'formerly'>, article: Pick<Article, 'slug' | 'formerly'>): string[] {
  const every = [article.slug, ...article.formerly].flatMap((its) => [slug, ...formerly].map((own) => claimPath({ article: its, slug: own })))
  // The first is where it stands now.
  return every.slice(1)
}
