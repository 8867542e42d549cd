import { wordFits, type SourceFilter, type WordFilter } from '@whosaid/schema'
import type { Source } from '../corpus.ts'
import { isCalled } from './combine.ts'

/** Whether a source passes. */
export function sourceFits({ slug, name, affiliatedWith, named, kind }: SourceFilter, source: Source): boolean {
  if (slug && !answersTo(slug, source)) return false
  if (typeof name === 'string' && !isCalled(source, name)) return false
  if (affiliatedWith && !affiliations(source).some((organization) => wordFits(affiliatedWith, organization))) return false
  if (typeof named === 'boolean' && named === (source.kind === 'unnamed')) return false
  return !kind || wordFits(kind, source.kind)
}

/** A source answers to its slug, a byline to its authors' too; "none of these" is meant of all of them. */
function answersTo(words: WordFilter, source: Source): boolean {
  const slugs = source.type === 'entity' ? [source.slug] : [source.slug, ...source.authors]
  return slugs.some((slug) => wordFits(words, slug)) && !slugs.some((slug) => words.notIn?.includes(slug) === true)
}

function affiliations(source: Source): readonly string[] {
  if (source.type !== 'entity') return []
  const links = source.fields['affiliations'] as readonly { readonly values: Readonly<Record<string, unknown>> }[] | undefined
  return (links ?? []).flatMap(({ values: { organization } }) => (typeof organization === 'string' ? [organization] : []))
}
