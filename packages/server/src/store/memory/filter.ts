import type { ArticleFilter, AttributionFilter, ClaimFilter, EntityFilter, EntityScope, Listing, Listings, SourceFilter, WordFilter } from '@whosaid/schema'
import { Bits } from './bits.ts'
import type { Corpus, Source } from './corpus.ts'
import type { Postings } from './postings.ts'

/**
 * Evaluates filters to sets. A filter over a list is evaluated where the list's items are at home, and its set is carried back: claims
 * that are about an entity like this are the union of those entities' postings.
 */
export type Filters = { readonly [L in Listing]: (filter: Listings[L]['filter']) => Bits }

type Maybe<T> = T | null | undefined

export function filtersOf(corpus: Corpus): Filters {
  const sizes = {
    article: corpus.articles.items.length,
    claim: corpus.claims.items.length,
    entity: corpus.entities.items.length,
    source: corpus.sources.items.length,
    link: corpus.links.length,
  }

  const claims = (filter: ClaimFilter): Bits =>
    every(sizes.claim, filter, claims, [
      given(filter.article, (words) => matching(sizes.claim, corpus.claimsByArticle, words)),
      given(filter.slug, (words) => matching(sizes.claim, corpus.claimsBySlug, words)),
      given(filter.kind, (words) => matching(sizes.claim, corpus.claimsByKind, words)),
      given(filter.mode, (words) => matching(sizes.claim, corpus.claimsByMode, words)),
      given(filter.assertion, (words) => matching(sizes.claim, corpus.claimsByAssertion, words)),
      given(filter.speaker, (speaker) => corpus.claimsBySpeaker.any(slugsOf(corpus.sources.items, sources(speaker)))),
      given(filter.attributedTo, attributed),
      given(filter.about, (entity) => corpus.claimsByEntity.any(slugsOf(corpus.entities.items, entities(entity)))),
    ])

  const articles = (filter: ArticleFilter): Bits => {
    const having = (values: (ordinal: number) => readonly (string | null)[], words: WordFilter): Bits =>
      where(sizes.article, (ordinal) => values(ordinal).some((value) => value !== null && fits(words, value)))
    const item = (ordinal: number) => corpus.articles.items[ordinal]!
    return every(sizes.article, filter, articles, [
      given(filter.slug, (words) => having((ordinal) => [item(ordinal).slug], words)),
      given(filter.author, (words) => having((ordinal) => item(ordinal).authors, words)),
      given(filter.publisher, (words) => having((ordinal) => [item(ordinal).publisher], words)),
      given(filter.claims, (claim) =>
        Bits.of(sizes.article, [...claims(claim)].flatMap((ordinal) => corpus.articles.ordinal(corpus.claims.items[ordinal]!.article) ?? [])),
      ),
    ])
  }

  const entities = (filter: EntityFilter & EntityScope): Bits => {
    const { items } = corpus.entities
    return every(sizes.entity, filter, entities, [
      given(filter.slug, (words) => where(sizes.entity, (ordinal) => fits(words, items[ordinal]!.slug))),
      given(filter.kind, (words) => where(sizes.entity, (ordinal) => fits(words, items[ordinal]!.kind))),
      given(filter.name, (name) => where(sizes.entity, (ordinal) => isCalled(items[ordinal]!, name))),
      given(filter.claims, (claim) => subjects(claims(claim))),
      given(filter.inArticle, (article) => ofArticle(corpus.claimsByArticle.of(article))),
    ])
  }

  const entityBits = (slugs: Iterable<string>): Bits => {
    const bits = new Bits(sizes.entity)
    for (const slug of slugs) {
      const ordinal = corpus.entities.ordinal(slug)
      if (ordinal !== undefined) bits.add(ordinal)
    }
    return bits
  }
  const subjects = (found: Bits): Bits => entityBits([...found].flatMap((ordinal) => corpus.claims.items[ordinal]!.about))
  const ofArticle = (ordinals: readonly number[]): Bits =>
    entityBits(ordinals.flatMap((ordinal) => {
      const { about, attribution } = corpus.claims.items[ordinal]!
      return [...about, ...attribution.map(({ source }) => source)]
    }))

  const sources = (filter: SourceFilter): Bits => {
    const { items } = corpus.sources
    const holds = (test: (source: Source) => boolean): Bits => where(sizes.source, (ordinal) => test(items[ordinal]!))
    return meet(sizes.source, [
      given(filter.slug, (words) => holds((source) => namesOfSource(source).some((slug) => fits(words, slug)) && !excluded(words, source))),
      given(filter.name, (name) => holds((source) => isCalled(source, name))),
      given(filter.affiliatedWith, (words) => holds((source) => affiliations(source).some((organization) => fits(words, organization)))),
      given(filter.named, (named) => holds(({ kind }) => (kind !== 'unnamed') === named)),
      given(filter.kind, (words) => holds(({ kind }) => fits(words, kind))),
    ])
  }

  /** Claims with one link that fits all of the filter: its source, and how the link stands in the chain. */
  const attributed = (filter: AttributionFilter): Bits => {
    const links = meet(sizes.link, [
      corpus.linksBySource.any(slugsOf(corpus.sources.items, sources(filter))),
      given(filter.nested, (nested) => where(sizes.link, (ordinal) => corpus.links[ordinal]!.nested === nested)),
      given(filter.inferred, (inferred) => where(sizes.link, (ordinal) => corpus.links[ordinal]!.inferred === inferred)),
    ])
    const bits = new Bits(sizes.claim)
    for (const link of links) bits.add(corpus.linkClaims[link]!)
    return bits
  }

  const affiliations = (source: Source): readonly string[] => {
    if (source.type !== 'entity') return []
    const links = source.fields['affiliations'] as readonly { readonly values: Readonly<Record<string, unknown>> }[] | undefined
    return (links ?? []).flatMap(({ values: { organization } }) => (typeof organization === 'string' ? [organization] : []))
  }

  return { article: articles, claim: claims, entity: entities }
}

/** The slugs by which a source answers: its own, and for a byline its authors'. */
const namesOfSource = (source: Source): readonly string[] => (source.type === 'entity' ? [source.slug] : [source.slug, ...source.authors])

/** "None of these" is meant of all the slugs by which a source answers. */
const excluded = (words: WordFilter, source: Source): boolean => namesOfSource(source).some((slug) => words.notIn?.includes(slug) === true)

function isCalled(named: { readonly name: string; readonly aliases?: readonly string[] }, name: string): boolean {
  const wanted = fold(name)
  return [named.name, ...(named.aliases ?? [])].some((own) => fold(own) === wanted)
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase()

function fits<Word extends string>({ eq, in: among, notIn }: WordFilter<Word>, value: string): boolean {
  return (
    (eq === null || eq === undefined || eq === value) &&
    (among === null || among === undefined || (among as readonly string[]).includes(value)) &&
    (notIn === null || notIn === undefined || !(notIn as readonly string[]).includes(value))
  )
}

/** Items of which one value fits, read from the postings of the values that do. */
function matching<Word extends string>(size: number, postings: Postings, words: WordFilter<Word>): Bits {
  const { eq, in: among } = words
  const candidates = typeof eq === 'string' ? [eq] : (among ?? postings.values())
  return meet(size, [postings.any([...candidates].filter((value) => fits(words, value)))])
}

function* slugsOf(items: readonly { readonly slug: string }[], bits: Bits): Generator<string> {
  for (const ordinal of bits) yield items[ordinal]!.slug
}

function where(size: number, test: (ordinal: number) => boolean): Bits {
  const bits = new Bits(size)
  for (let ordinal = 0; ordinal < size; ordinal++) if (test(ordinal)) bits.add(ordinal)
  return bits
}

function given<T>(part: Maybe<T>, evaluate: (part: T) => Bits): Bits | undefined {
  return part === null || part === undefined ? undefined : evaluate(part)
}

function meet(size: number, parts: readonly (Bits | undefined)[]): Bits {
  const [first, ...rest] = parts.filter((part) => part !== undefined)
  return first === undefined ? Bits.all(size) : rest.reduce((met, part) => met.and(part), first)
}

/** A filter's own parts and its `and`, `or`, `not`. */
function every<Filter extends { readonly and?: Maybe<readonly Filter[]>; readonly or?: Maybe<readonly Filter[]>; readonly not?: Maybe<Filter> }>(
  size: number, filter: Filter, evaluate: (filter: Filter) => Bits, parts: readonly (Bits | undefined)[],
): Bits {
  return meet(size, [
    ...parts,
    ...(filter.and ?? []).map(evaluate),
    given(filter.or, (some) => some.reduce((joined, one) => joined.or(evaluate(one)), new Bits(size))),
    given(filter.not, (one) => evaluate(one).not()),
  ])
}
