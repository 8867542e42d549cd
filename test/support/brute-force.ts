/**
 * The filter language once more, read from what the schema says of it and from nothing else: slow, plain, one record at a time. Fields of
 * one filter all hold; a field over a list wants one item that fits all of it; null is the same as left out.
 */
import type { Article, ArticleFilter, AttributionFilter, Claim, ClaimFilter, Entity, EntityFilter, EntityScope, Listings, Model, Quantity, QuantityFilter, RelationFilter } from '@whosaid/schema'
import { dateHolds } from './brute-force-date.ts'
import { allowsSome } from './brute-force-figures.ts'
import { asked, fits, kindsHold } from './brute-force-kinds.ts'
import { same, sourceHolds, sourceNamed } from './brute-force-sources.ts'
import { holdsWords, namesOf, Passages } from './brute-force-words.ts'

export type Read = 'article' | 'claim' | 'entity' | 'quantity'

interface Trees<Filter> {
  readonly and?: readonly Filter[] | null | undefined
  readonly or?: readonly Filter[] | null | undefined
  readonly not?: Filter | null | undefined
}

const tree = <Filter extends Trees<Filter>>(filter: Filter, holds: (filter: Filter) => boolean): boolean =>
  asked(filter.and, (all) => all.every(holds)) && asked(filter.or, (some) => some.some(holds)) && asked(filter.not, (one) => !holds(one))

export class BruteForce {
  readonly model: Model
  readonly passages: Passages
  /** What one filter, within another one, has chosen: it does not change with the record that asks. */
  readonly #chosen = new WeakMap<object, Map<Read, ReadonlySet<unknown>>>()

  constructor(model: Model) {
    this.model = model
    this.passages = new Passages((slug) => {
      const named = sourceNamed(model, slug) ?? model.entities.find((entity) => entity.slug === slug)
      return named === undefined ? [] : namesOf(named)
    })
  }

  chosen<L extends Read>(listing: L, filter: Listings[L]['filter']): Listings[L]['record'][] {
    switch (listing) {
      case 'article': return this.model.articles.filter((article) => this.article(article, filter as ArticleFilter))
      case 'claim': return this.model.claims.filter((claim) => this.claim(claim, filter as ClaimFilter))
      case 'entity': return this.model.entities.filter((entity) => this.entity(entity, filter as EntityFilter & EntityScope))
      default: return this.model.claims.flatMap((claim) => claim.quantities.filter((figure) => this.quantity(claim, figure, filter as QuantityFilter)))
    }
  }

  claim(claim: Claim, filter: ClaimFilter): boolean {
    return (
      tree(filter, (one) => this.claim(claim, one)) &&
      asked(filter.article, (words) => fits(words, claim.article)) &&
      asked(filter.slug, (words) => fits(words, claim.slug)) &&
      asked(filter.kind, (words) => fits(words, claim.kind)) &&
      asked(filter.mode, (words) => fits(words, claim.mode)) &&
      asked(filter.assertion, (words) => fits(words, claim.assertion)) &&
      asked(filter.speaker, (source) => sourceHolds(sourceNamed(this.model, claim.speaker), source)) &&
      asked(filter.attributedTo, (link) => claim.attribution.some(({ source, nested, inferred }) => this.link(source, nested, inferred, link))) &&
      asked(filter.about, (entity) => [...this.set('entity', entity)].some(({ slug }) => claim.about.includes(slug))) &&
      asked(filter.when, (date) => dateHolds(date, claim.when)) &&
      asked(filter.uttered, (date) => dateHolds(date, claim.uttered)) &&
      asked(filter.recorded, (date) => dateHolds(date, claim.recorded)) &&
      asked(filter.published, (date) => dateHolds(date, this.model.articles.find(({ slug }) => slug === claim.article)?.published ?? null)) &&
      asked(filter.quantity, (wanted) => claim.quantities.some((figure) => this.quantity(claim, figure, wanted))) &&
      asked(filter.relation, (relation) => this.relation(claim, relation)) &&
      asked(filter.text, (text) => holdsWords(this.passages.claim(claim), text))
    )
  }

  article(article: Article, filter: ArticleFilter): boolean {
    return (
      tree(filter, (one) => this.article(article, one)) &&
      asked(filter.slug, (words) => fits(words, article.slug)) &&
      asked(filter.author, (words) => article.authors.some((author) => fits(words, author))) &&
      asked(filter.publisher, (words) => article.publisher !== null && fits(words, article.publisher)) &&
      asked(filter.published, (date) => dateHolds(date, article.published)) &&
      asked(filter.claims, (claim) => [...this.set('claim', claim)].some((one) => one.article === article.slug)) &&
      asked(filter.text, (text) => holdsWords(this.passages.article(article), text))
    )
  }

  entity(entity: Entity, filter: EntityFilter & EntityScope): boolean {
    return (
      tree<EntityFilter & EntityScope>(filter, (one) => this.entity(entity, one)) &&
      asked(filter.slug, (words) => fits(words, entity.slug)) &&
      asked(filter.kind, (words) => fits(words, entity.kind)) &&
      asked(filter.name, (name) => namesOf(entity).some((own) => same(own, name))) &&
      asked(filter.claims, (claim) => [...this.set('claim', claim)].some((one) => one.about.includes(entity.slug))) &&
      asked(filter.text, (text) => holdsWords(this.passages.entity(entity), text)) &&
      asked(filter.inArticle, (article) => this.model.claims.some((one) => one.article === article && [...one.about, ...one.attribution.map(({ source }) => source)].includes(entity.slug))) &&
      kindsHold(entity, filter, (slug) => this.model.entities.find((one) => one.slug === slug))
    )
  }

  quantity(claim: Claim, figure: Quantity, filter: QuantityFilter): boolean {
    return (
      asked(filter.unit, (words) => fits(words, figure.unit)) &&
      asked(filter.measure, (words) => fits(words, figure.measure)) &&
      asked(filter.of, (text) => holdsWords([figure.of], text)) &&
      asked(filter.range, (range) => allowsSome(figure, range)) &&
      asked(filter.derived, (derived) => derived === figure.derivedFrom.length > 0) &&
      asked(filter.claim, (wanted) => this.set('claim', wanted).has(claim))
    )
  }

  /** OUT: this claim bears on the other; IN: the other on this one. */
  private relation(claim: Claim, { type, direction, claim: wanted }: RelationFilter): boolean {
    return this.model.claims.some((from) => from.relations.some((relation) => {
      const other = from === claim && direction !== 'IN' ? relation.claim : relation.claim === claim.key && direction !== 'OUT' ? from.key : undefined
      return other !== undefined && asked(type, (types) => types.includes(relation.type)) && asked(wanted, (one) => [...this.set('claim', one)].some(({ key }) => key === other))
    }))
  }

  private link(slug: string, nested: boolean, inferred: boolean, filter: AttributionFilter): boolean {
    return sourceHolds(sourceNamed(this.model, slug), filter) && asked(filter.nested, (wanted) => nested === wanted) && asked(filter.inferred, (wanted) => inferred === wanted)
  }

  private set<L extends Read>(listing: L, filter: Listings[L]['filter']): ReadonlySet<Listings[L]['record']> {
    const known = this.#chosen.get(filter) ?? new Map<Read, ReadonlySet<unknown>>()
    const made = known.get(listing) ?? new Set(this.chosen(listing, filter))
    this.#chosen.set(filter, known.set(listing, made))
    return made as ReadonlySet<Listings[L]['record']>
  }
}
