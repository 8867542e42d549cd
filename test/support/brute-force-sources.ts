/** Who speaks, once more: by slug, name, affiliation and kind. */
import { kindNamed, type ArticleSource, type Entity, type Model, type SourceFilter } from '@whosaid/schema'
import { asked, fits } from './brute-force-kinds.ts'
import { namesOf } from './brute-force-words.ts'

export const same = (a: string, b: string): boolean => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()

export const sourceNamed = (model: Model, slug: string): Entity | ArticleSource | undefined =>
  model.entities.find((entity) => entity.slug === slug && kindNamed(entity.kind).speaks) ?? model.sources.find((one) => one.slug === slug)

export function sourceHolds(source: Entity | ArticleSource | undefined, filter: SourceFilter): boolean {
  if (source === undefined) return false
  // A byline answers by its own slug and by each of its authors'; none of them may be among those ruled out.
  const slugs = source.type === 'source' ? [source.slug, ...source.authors] : [source.slug]
  return (
    asked(filter.slug, (words) => slugs.some((one) => fits({ ...words, notIn: null }, one)) && slugs.every((one) => fits({ notIn: words.notIn }, one))) &&
    asked(filter.name, (name) => namesOf(source).some((own) => same(own, name))) &&
    asked(filter.affiliatedWith, (words) => affiliations(source).some((organization) => fits(words, organization))) &&
    asked(filter.named, (named) => (source.kind !== 'unnamed') === named) &&
    asked(filter.kind, (words) => fits(words, source.kind))
  )
}

function affiliations(source: Entity | ArticleSource): string[] {
  if (source.type === 'source') return []
  const links = (source.fields['affiliations'] ?? []) as readonly { readonly values: { readonly organization?: string } }[]
  return links.flatMap(({ values: { organization } }) => organization ?? [])
}
