import { kindNamed } from './kinds/registry.ts'
import type { Article, Claim, Entity } from './model.ts'

/** Paths of pages on the site, from its root, with the slash at their end. */
export const articlePath = ({ slug }: Pick<Article, 'slug'>): string => `/articles/${slug}/`
export const claimPath = ({ article, slug }: Pick<Claim, 'article' | 'slug'>): string => `/articles/${article}/${slug}/`
export const entityPath = ({ kind, slug }: Pick<Entity, 'kind' | 'slug'>): string => `/${kindNamed(kind).folder}/${slug}/`
