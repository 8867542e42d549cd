/**
 * The filter language once more, read from what the schema says of it and from nothing else: slow, plain, one record at a time. Fields of
 * one filter all hold; a field over a list wants one item that fits all of it; null is the same as left out.
 */
import { kindNamed, type Article, type ArticleFilter, type ArticleSource, type AttributionFilter, type Claim, type ClaimFilter, type Entity, type EntityFilter, type EntityScope, type Listings, type Model, type SourceFilter, type WordFilter } from '@whosaid/schema'

type Maybe<T> = T | null | undefined
const asked = <T>(part: Maybe<T>, holds: (part: T) => boolean): boolean => part === null || part === undefined || holds(part)

const fits = (words: WordFilter, value: string): boolean =>
  asked(words.eq, (eq) => eq === value) && asked(words.in, (list) => list.includes(value)) && asked(words.notIn, (list) => !list.includes(value))

interface Trees<Filter> {
  readonly and?: Maybe<readonly Filter[]>
  readonly or?: Maybe<readonly Filter[]>
  readonly not?: Maybe<Filter>
}

const tree = <Filter extends Trees<Filter>>(filter: Filter, holds: (filter: Filter) => boolean): boolean =>
  asked(filter.and, (all) => all.every(holds)) && asked(filter.or, (some) => some.some(holds)) && asked(filter.not, (one) => !holds(one))

const same = (a: string, b: string): boolean => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()

export class BruteForce {
  readonly model: Model

  constructor(model: Model) {
    this.model = model
  }

  chosen<L extends 'article' | 'claim' | 'entity'>(listing: L, filter: Listings[L]['filter']): Listings[L]['record'][] {
    switch (listing) {
      case 'article': return this.model.articles.filter((article) => this.article(article, filter as ArticleFilter))
      case 'claim': return this.model.claims.filter((claim) => this.claim(claim, filter as ClaimFilter))
      default: return this.model.entities.filter((entity) => this.entity(entity, filter as EntityFilter & EntityScope))
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
      asked(filter.speaker, (source) => this.source(claim.speaker, source)) &&
      asked(filter.attributedTo, (link) => claim.attribution.some(({ source, nested, inferred }) => this.link(source, nested, inferred, link))) &&
      asked(filter.about, (entity) => this.model.entities.some((one) => claim.about.includes(one.slug) && this.entity(one, entity)))
    )
  }

  article(article: Article, filter: ArticleFilter): boolean {
    return (
      tree(filter, (one) => this.article(article, one)) &&
      asked(filter.slug, (words) => fits(words, article.slug)) &&
      asked(filter.author, (words) => article.authors.some((author) => fits(words, author))) &&
      asked(filter.publisher, (words) => article.publisher !== null && fits(words, article.publisher)) &&
      asked(filter.claims, (claim) => this.model.claims.some((one) => one.article === article.slug && this.claim(one, claim)))
    )
  }

  entity(entity: Entity, filter: EntityFilter & EntityScope): boolean {
    return (
      tree<EntityFilter & EntityScope>(filter, (one) => this.entity(entity, one)) &&
      asked(filter.slug, (words) => fits(words, entity.slug)) &&
      asked(filter.kind, (words) => fits(words, entity.kind)) &&
      asked(filter.name, (name) => [entity.name, ...entity.aliases].some((own) => same(own, name))) &&
      asked(filter.claims, (claim) => this.model.claims.some((one) => one.about.includes(entity.slug) && this.claim(one, claim))) &&
      asked(filter.inArticle, (article) => this.model.claims.some((one) => one.article === article && [...one.about, ...one.attribution.map(({ source }) => source)].includes(entity.slug)))
    )
  }

  private link(slug: string, nested: boolean, inferred: boolean, filter: AttributionFilter): boolean {
    return this.source(slug, filter) && asked(filter.nested, (wanted) => nested === wanted) && asked(filter.inferred, (wanted) => inferred === wanted)
  }

  private source(slug: string, filter: SourceFilter): boolean {
    const source: Entity | ArticleSource | undefined =
      this.model.entities.find((entity) => entity.slug === slug && kindNamed(entity.kind).speaks) ?? this.model.sources.find((one) => one.slug === slug)
    if (source === undefined) return false
    // A byline answers by its own slug and by each of its authors'; none of them may be among those ruled out.
    const slugs = source.type === 'source' ? [source.slug, ...source.authors] : [source.slug]
    const names = source.type === 'entity' ? [source.name, ...source.aliases] : [source.name]
    return (
      asked(filter.slug, (words) => slugs.some((one) => fits({ ...words, notIn: null }, one)) && slugs.every((one) => fits({ notIn: words.notIn }, one))) &&
      asked(filter.name, (name) => names.some((own) => same(own, name))) &&
      asked(filter.affiliatedWith, (words) => affiliations(source).some((organization) => fits(words, organization))) &&
      asked(filter.named, (named) => (source.kind !== 'unnamed') === named) &&
      asked(filter.kind, (words) => fits(words, source.kind))
    )
  }
}

function affiliations(source: Entity | ArticleSource): string[] {
  if (source.type === 'source') return []
  const links = (source.fields['affiliations'] ?? []) as readonly { readonly values: { readonly organization?: string } }[]
  return links.flatMap(({ values: { organization } }) => organization ?? [])
}
