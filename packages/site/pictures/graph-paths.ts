import { sourceAnchor } from '../src/anchors.ts'
import type { Speaker, Talk } from './graph.ts'

/** The page of an entity; of reporters and of those nobody names, their place on the article's. */
export function pathOf({ source, claims }: Speaker): string {
  if ('path' in source) return source.path
  const [author, second] = claims[0]?.article.authors ?? []
  if ('authors' in source && author !== undefined && second === undefined) return author.path
  return `${source.article.path}#${sourceAnchor(source)}`
}

/** Where all that it says is listed: reporters of several articles have them on their own page. */
export function listOf({ source, claims }: Speaker): string {
  if ('path' in source) return `${source.path}#said`
  const author = claims[0]?.article.authors[0]
  if (author !== undefined && claims.some(({ article }) => article !== claims[0]?.article)) return `${author.path}#wrote`
  return `${source.article.path}#${sourceAnchor(source)}`
}

/** One claim: its page. Several: the shorter of the two lists that hold them all. */
export function whereListed({ speaker, subject, claims }: Talk): string {
  const [only, second] = claims
  if (only !== undefined && second === undefined) return only.path
  return speaker.claims.length <= subject.claims.length ? listOf(speaker) : `${subject.entity.path}#about`
}
