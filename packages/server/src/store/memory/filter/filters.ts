import {
  dateFits, wordFits, type ArticleFilter, type AttributionFilter, type ClaimFilter, type DateFilter, type Entity, type EntityFilter, type EntityScope, type QuantityFilter, type RelationFilter,
} from '@whosaid/schema'
import type { Corpus, Posted } from '../corpus.ts'
import type { Documents } from '../documents.ts'
import { Ordinals } from '../sets/ordinals.ts'
import { every, given, having, isCalled, meet } from './combine.ts'
import { kindTests } from './entity.ts'
import { quantityFits } from './quantity.ts'
import { remembered } from './remembered.ts'
import { speakersOf } from './source.ts'

/**
 * Evaluates filters to sets. A condition over a list is evaluated where the list's items are at home, and its set is carried back:
 * claims about an entity like this are the union of those entities' postings.
 */
export interface Filters {
  article(filter: ArticleFilter): Ordinals
  claim(filter: ClaimFilter): Ordinals
  entity(filter: EntityFilter & EntityScope): Ordinals
  quantity(filter: QuantityFilter): Ordinals
}

export function filtersOf(corpus: Corpus, documents: () => Documents): Filters {
  const { articles, claims, entities, quantities, words, tables, keys, layout } = corpus
  const all = { article: Ordinals.all(articles.size), claim: Ordinals.all(claims.size), entity: Ordinals.all(entities.size) }
  const entitiesWhere = (test: (entity: Entity) => boolean): Ordinals => Ordinals.where(entities.size, (ordinal) => test(entities.items[ordinal]!))
  const speakers = speakersOf(corpus)

  const claim = remembered((filter: ClaimFilter): Ordinals =>
    every(all.claim, filter, claim, [
      given(filter.article, (slug) => claimsOf(articlesWith(slug))),
      given(filter.slug, (slug) => having(words, corpus.postings('claimsBySlug'), slug)),
      given(filter.kind, (kind) => having(words, corpus.postings('claimsByKind'), kind)),
      given(filter.mode, (mode) => having(words, corpus.postings('claimsByMode'), mode)),
      given(filter.assertion, (assertion) => having(words, corpus.postings('claimsByAssertion'), assertion)),
      given(filter.speaker, (speaker) => corpus.postings('claimsBySpeaker').any(speakers(speaker))),
      given(filter.attributedTo, attributedTo),
      given(filter.about, (about) => corpus.postings('claimsByEntity').any(entityWords(entity(about)))),
      given(filter.when, (date) => dated('claimsByWhen', date)),
      given(filter.uttered, (date) => dated('claimsByUttered', date)),
      given(filter.recorded, (date) => dated('claimsByRecorded', date)),
      given(filter.published, (date) => claimsOf(dated('articlesByPublished', date))),
      given(filter.quantity, (figure) => quantity(figure).through(claims.size, corpus.claimOfFigure)),
      given(filter.relation, related),
      given(filter.text, (text) => documents().matching('claim', text)),
    ]))

  const article = remembered((filter: ArticleFilter): Ordinals =>
    every(all.article, filter, article, [
      given(filter.slug, articlesWith),
      given(filter.author, (author) => having(words, corpus.postings('articlesByAuthor'), author)),
      given(filter.publisher, (publisher) => having(words, corpus.postings('articlesByPublisher'), publisher)),
      given(filter.published, (date) => dated('articlesByPublished', date)),
      given(filter.claims, (wanted) => claim(wanted).through(articles.size, layout.articleOfClaim)),
      given(filter.text, (text) => documents().matching('article', text)),
    ]))

  const entity = remembered((filter: EntityFilter & EntityScope): Ordinals =>
    every(all.entity, filter, entity, [
      given(filter.slug, (slug) => (typeof slug.eq === 'string' && wordFits(slug, slug.eq) ? oneOf(entities.size, entities.ordinal(slug.eq)) : entitiesWhere((item) => wordFits(slug, item.slug)))),
      given(filter.kind, (kind) => entitiesWhere((item) => wordFits(kind, item.kind))),
      given(filter.name, (name) => entitiesWhere((item) => isCalled(item, name))),
      given(filter.claims, (wanted) => entitiesOf(claim(wanted), false)),
      given(filter.text, (text) => documents().matching('entity', text)),
      given(filter.inArticle, (slug) => entitiesOf(claimsOf(oneOf(articles.size, articles.ordinal(slug))), true)),
      ...kindTests(filter, entities).map(entitiesWhere),
    ]))

  const quantity = remembered((filter: QuantityFilter): Ordinals => {
    const within = given(filter.claim, claim)
    const fits = quantityFits(filter, tables.figure, words)
    return Ordinals.where(quantities.size, (ordinal) => within?.has(corpus.claimOfFigure[ordinal]!) !== false && fits(ordinal))
  })

  const articlesWith = (slug: NonNullable<ArticleFilter['slug']>): Ordinals => {
    const named = typeof slug.eq === 'string' ? [slug.eq] : slug.in
    if (!named) return Ordinals.where(articles.size, (ordinal) => wordFits(slug, words.at(tables.article.slug[ordinal]!)))
    return Ordinals.of(articles.size, Uint32Array.from(named.filter((one) => wordFits(slug, one)).flatMap((one) => articles.ordinal(one) ?? [])))
  }

  /** The claims of articles: each has a run of its own. */
  const claimsOf = (chosen: Ordinals): Ordinals => {
    if (chosen.isAll()) return all.claim
    const starts = tables.article.claims
    const list = chosen.toList()
    const found = new Uint32Array(list.reduce((sum, ordinal) => sum + starts[ordinal + 1]! - starts[ordinal]!, 0))
    let at = 0
    for (const ordinal of list) for (let one = starts[ordinal]!; one < starts[ordinal + 1]!; one++) found[at++] = one
    return Ordinals.ascending(claims.size, found)
  }

  /** Rows by a date: each of the dates that there are is judged once. */
  const dated = (posted: Posted & `${string}${'When' | 'Uttered' | 'Recorded' | 'Published'}`, filter: DateFilter): Ordinals => {
    const postings = corpus.postings(posted)
    return postings.any(postings.words().filter((id) => dateFits(filter, id === 0 ? null : { edtf: words.at(id), basis: null })))
  }

  /** Claims with one link that fits all of the filter: its source, and how the link stands in the chain. */
  const attributedTo = ({ nested, inferred, ...source }: AttributionFilter): Ordinals => {
    const { link } = tables
    const sources = corpus.postings('linksBySource').any(speakers(source))
    const links = meet(sources, [
      given(nested, (wanted) => flagged(sources, link.nested, wanted)),
      given(inferred, (wanted) => flagged(sources, link.inferred, wanted)),
    ])
    return links.through(claims.size, corpus.claimOfLink)
  }

  const flagged = (among: Ordinals, flags: Uint8Array, wanted: boolean): Ordinals =>
    Ordinals.ascending(among.size, among.toList().filter((ordinal) => (flags[ordinal] === 1) === wanted))

  /** Claims with one relation that fits all of the filter, seen from either of its ends. */
  const related = ({ type, direction, claim: wanted }: RelationFilter): Ordinals => {
    const others = given(wanted, claim)
    const types = type ? new Set(type.map((word) => words.id(word))) : undefined
    const { relations } = corpus
    const found: number[] = []
    for (let at = 0; at < tables.relation.size; at++) {
      if (!relations.leads(at) || types?.has(tables.relation.type[at]!) === false) continue
      const [from, to] = [relations.from[at]!, relations.to[at]!]
      if (direction !== 'IN' && others?.has(to) !== false) found.push(from)
      if (direction !== 'OUT' && others?.has(from) !== false) found.push(to)
    }
    return Ordinals.of(claims.size, Uint32Array.from(found))
  }

  const entityWords = (chosen: Ordinals): number[] => Array.from(chosen.toList(), (ordinal) => words.id(entities.items[ordinal]!.slug))

  /** Entities that claims are about, and those that speak in them if they are wanted too. */
  const entitiesOf = (chosen: Ordinals, speaking: boolean): Ordinals => {
    const named = new Set<number>()
    chosen.forEach((ordinal) => {
      for (let at = tables.claim.about[ordinal]!; at < tables.claim.about[ordinal + 1]!; at++) named.add(tables.subject.entity[at]!)
      if (speaking) for (let at = tables.claim.attribution[ordinal]!; at < tables.claim.attribution[ordinal + 1]!; at++) named.add(tables.link.source[at]!)
    })
    return Ordinals.of(entities.size, Uint32Array.from([...named].flatMap((id) => keys.entity(words.at(id)) ?? [])))
  }

  return { article, claim, entity, quantity }
}

const oneOf = (size: number, ordinal: number | undefined): Ordinals => Ordinals.ascending(size, Uint32Array.from(ordinal === undefined ? [] : [ordinal]))
