import {
  dateFits, wordFits, type ArticleFilter, type AttributionFilter, type ClaimFilter, type EntityFilter, type EntityScope, type QuantityFilter, type RelationFilter, type SourceFilter, type TimelineFilter,
} from '@whosaid/schema'
import { Bits } from '../bits.ts'
import type { Corpus } from '../corpus.ts'
import type { Documents } from '../documents.ts'
import { every, given, having, isCalled, meet, where } from './combine.ts'
import { kindTests } from './entity.ts'
import { quantityFits } from './quantity.ts'
import { sourceFits } from './source.ts'

/**
 * Evaluates filters to sets. A condition over a list is evaluated where the list's items are at home, and its set is carried back:
 * claims about an entity like this are the union of those entities' postings.
 */
export interface Filters {
  article(filter: ArticleFilter): Bits
  claim(filter: ClaimFilter): Bits
  entity(filter: EntityFilter & EntityScope): Bits
  quantity(filter: QuantityFilter): Bits
  /** Events that a timeline about such entities shows. */
  timelineEvent(about: EntityFilter): (slug: string, related: readonly string[]) => boolean
}

export function filtersOf(corpus: Corpus, documents: Documents): Filters {
  const { articles, claims, entities, sources, links, figures, relations } = corpus
  const sizes = { article: articles.items.length, claim: claims.items.length, entity: entities.items.length }
  const claimsWhere = (test: (claim: (typeof claims.items)[number]) => boolean): Bits => where(sizes.claim, (ordinal) => test(claims.items[ordinal]!))
  const articlesWhere = (test: (article: (typeof articles.items)[number]) => boolean): Bits => where(sizes.article, (ordinal) => test(articles.items[ordinal]!))
  const entitiesWhere = (test: (entity: (typeof entities.items)[number]) => boolean): Bits => where(sizes.entity, (ordinal) => test(entities.items[ordinal]!))

  const claim = (filter: ClaimFilter): Bits =>
    every(sizes.claim, filter, claim, [
      given(filter.article, (words) => having(corpus.claimsByArticle, words)),
      given(filter.slug, (words) => having(corpus.claimsBySlug, words)),
      given(filter.kind, (words) => having(corpus.claimsByKind, words)),
      given(filter.mode, (words) => having(corpus.claimsByMode, words)),
      given(filter.assertion, (words) => having(corpus.claimsByAssertion, words)),
      given(filter.speaker, (speaker) => corpus.claimsBySpeaker.any(speakers(speaker))),
      given(filter.attributedTo, attributedTo),
      given(filter.about, (about) => corpus.claimsByEntity.any(slugs(entity(about)))),
      given(filter.when, (date) => claimsWhere(({ when }) => dateFits(date, when))),
      given(filter.uttered, (date) => claimsWhere(({ uttered }) => dateFits(date, uttered))),
      given(filter.recorded, (date) => claimsWhere(({ recorded }) => dateFits(date, recorded))),
      given(filter.published, (date) => {
        const fitting = articles.items.filter(({ published }) => dateFits(date, published))
        return corpus.claimsByArticle.any(fitting.map(({ slug }) => slug))
      }),
      given(filter.quantity, (figure) => Bits.of(sizes.claim, [...quantity(figure)].map((ordinal) => figures[ordinal]!.claim))),
      given(filter.relation, related),
      given(filter.text, (text) => documents.matching('claim', text)),
    ])

  const article = (filter: ArticleFilter): Bits =>
    every(sizes.article, filter, article, [
      given(filter.slug, (words) => articlesWhere(({ slug }) => wordFits(words, slug))),
      given(filter.author, (words) => articlesWhere(({ authors }) => authors.some((author) => wordFits(words, author)))),
      given(filter.publisher, (words) => articlesWhere(({ publisher }) => publisher !== null && wordFits(words, publisher))),
      given(filter.published, (date) => articlesWhere(({ published }) => dateFits(date, published))),
      given(filter.claims, (wanted) => Bits.of(sizes.article, [...claim(wanted)].flatMap((ordinal) => articles.ordinal(claims.items[ordinal]!.article) ?? []))),
      given(filter.text, (text) => documents.matching('article', text)),
    ])

  const entity = (filter: EntityFilter & EntityScope): Bits =>
    every(sizes.entity, filter, entity, [
      given(filter.slug, (words) => entitiesWhere(({ slug }) => wordFits(words, slug))),
      given(filter.kind, (words) => entitiesWhere(({ kind }) => wordFits(words, kind))),
      given(filter.name, (name) => entitiesWhere((item) => isCalled(item, name))),
      given(filter.claims, (wanted) => entitiesNamed([...claim(wanted)].flatMap((ordinal) => claims.items[ordinal]!.about))),
      given(filter.text, (text) => documents.matching('entity', text)),
      given(filter.inArticle, (slug) =>
        entitiesNamed(corpus.claimsByArticle.of(slug).flatMap((ordinal) => {
          const { about, attribution } = claims.items[ordinal]!
          return [...about, ...attribution.map(({ source }) => source)]
        })),
      ),
      ...kindTests(filter, entities).map(entitiesWhere),
    ])

  const quantity = (filter: QuantityFilter): Bits => {
    const within = given(filter.claim, claim)
    return where(figures.length, (ordinal) => {
      const figure = figures[ordinal]!
      return within?.has(figure.claim) !== false && quantityFits(filter, figure.item)
    })
  }

  /** Claims with one link that fits all of the filter: its source, and how the link stands in the chain. */
  const attributedTo = ({ nested, inferred, ...source }: AttributionFilter): Bits => {
    const fitting = meet(links.length, [
      corpus.linksBySource.any(speakers(source)),
      given(nested, (wanted) => where(links.length, (ordinal) => links[ordinal]!.item.nested === wanted)),
      given(inferred, (wanted) => where(links.length, (ordinal) => links[ordinal]!.item.inferred === wanted)),
    ])
    return Bits.of(sizes.claim, [...fitting].map((ordinal) => links[ordinal]!.claim))
  }

  /** Claims with one relation that fits all of the filter, seen from either of its ends. */
  const related = ({ type, direction, claim: wanted }: RelationFilter): Bits => {
    const others = given(wanted, claim)
    const bits = new Bits(sizes.claim)
    for (const relation of relations) {
      if (type && !type.includes(relation.type)) continue
      if (direction !== 'IN' && others?.has(relation.to) !== false) bits.add(relation.from)
      if (direction !== 'OUT' && others?.has(relation.from) !== false) bits.add(relation.to)
    }
    return bits
  }

  const speakers = (filter: SourceFilter): string[] => sources.items.filter((source) => sourceFits(filter, source)).map(({ slug }) => slug)
  const slugs = (chosen: Bits): string[] => Array.from(chosen, (ordinal) => entities.items[ordinal]!.slug)
  const entitiesNamed = (named: readonly string[]): Bits => Bits.of(sizes.entity, named.flatMap((slug) => entities.ordinal(slug) ?? []))

  const timelineEvent = (about: NonNullable<TimelineFilter['about']>) => {
    const fitting = new Set(slugs(entity(about)))
    return (slug: string, named: readonly string[]): boolean => fitting.has(slug) || named.some((one) => fitting.has(one))
  }

  return { article, claim, entity, quantity, timelineEvent }
}
