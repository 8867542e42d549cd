import { kindNamed, wordFits, type SourceFilter, type WordFilter } from '@whosaid/schema'
import { ownersOf } from '../columns/owners.ts'
import type { Corpus, Source } from '../corpus.ts'
import { ArticleSourceRecord } from '../records/article-source.ts'
import { fold, isCalled } from './combine.ts'

/** Finds the sources that pass a filter, by the words of their slugs. Only those that the filter's narrowest condition leaves are looked at. */
export function speakersOf(corpus: Corpus): (filter: SourceFilter) => number[] {
  const { words, tables, entities, layout } = corpus
  const speaking = entities.items.filter(({ kind }) => kindNamed(kind).speaks)
  let articleOf: Uint32Array | undefined
  let called: Map<string, Source[]> | undefined

  const articleSource = (ordinal: number): Source => new ArticleSourceRecord(layout, ordinal, (articleOf ??= ownersOf(tables.article.sources))[ordinal]!)
  const articleSources = (): Source[] => Array.from({ length: tables.source.size }, (_, ordinal) => articleSource(ordinal))
  const byName = (name: string): readonly Source[] => {
    called ??= namesOf([...speaking, ...articleSources()])
    return called.get(fold(name)) ?? []
  }
  /** Sources that answer to a slug: of that slug, and the bylines that its author shares. */
  const answering = (slug: string): Source[] => {
    const own = corpus.source(slug)
    const bylines = Array.from(corpus.postings('articlesByAuthor').of(words.id(slug))).flatMap((article) => {
      const ordinals = Array.from({ length: tables.article.sources[article + 1]! - tables.article.sources[article]! }, (_, index) => tables.article.sources[article]! + index)
      return ordinals.map(articleSource).filter(({ kind }) => kind === 'byline')
    })
    return own === null ? bylines : [own, ...bylines]
  }
  const candidates = ({ slug, name, affiliatedWith, named, kind }: SourceFilter): readonly Source[] => {
    const slugs = typeof slug?.eq === 'string' ? [slug.eq] : slug?.in
    if (slugs) return slugs.flatMap(answering)
    if (typeof name === 'string') return byName(name)
    if (affiliatedWith || (typeof kind?.eq === 'string' && kind.eq !== 'byline' && kind.eq !== 'unnamed')) return speaking
    if (named === false) return articleSources()
    return [...speaking, ...articleSources()]
  }

  return (filter) => [...new Set(candidates(filter).filter((source) => sourceFits(filter, source)).map(({ slug }) => words.id(slug)))]
}

function namesOf(sources: readonly Source[]): Map<string, Source[]> {
  const names = sources.flatMap((source) => [source.name, ...(source.type === 'entity' ? source.aliases : [])].map((name) => ({ name: fold(name), source })))
  return new Map([...Map.groupBy(names, ({ name }) => name)].map(([name, some]) => [name, some.map(({ source }) => source)]))
}

/** Whether a source passes. */
function sourceFits({ slug, name, affiliatedWith, named, kind }: SourceFilter, source: Source): boolean {
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
