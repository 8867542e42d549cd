/**
 * What the API asks of wherever the index lives. Every method takes a batch and answers it in order, at once or by promise, so
 * that memory costs nothing and a database gets one statement for a whole level of a query.
 */
import type { Answer } from './answer.ts'
import type { ArticleFilter, ClaimFilter, EntityFilter, QuantityFilter } from './filter.ts'
import type { Article, ArticleSource, Claim, DateValue, Entity, Quantity } from './model.ts'

export interface ContentVersion {
  /** Hash of the canonical content and the model's version. */
  readonly version: string
  readonly articles: number
  readonly claims: number
  readonly entities: number
}

/** What can be paged through: its records, filters and orders. */
export interface Listings {
  article: { record: Article; filter: ArticleFilter; order: 'NEWEST' | 'OLDEST' | 'TITLE' }
  claim: { record: Claim; filter: ClaimFilter; order: 'ARTICLE_POSITION' | 'NEWEST' | 'OLDEST' | 'RELEVANCE' }
  entity: { record: Entity; filter: EntityFilter & EntityScope; order: 'NAME' | 'MOST_CLAIMS' }
  quantity: { record: Quantity; filter: QuantityFilter; order: 'ARTICLE_POSITION' }
  timeline: { record: TimelineEntry; filter: TimelineFilter; order: 'OLDEST' }
  search: { record: SearchHit; filter: SearchFilter; order: 'RELEVANCE' }
}

/** What has a global id. */
export type NodeType = 'article' | 'claim' | 'entity'

/** An event or a claim by its date. */
export interface TimelineEntry {
  readonly type: 'timeline'
  /** `claim:KEY` or `entity:SLUG`. */
  readonly key: string
  readonly date: DateValue
  readonly label: string
  readonly node: { readonly type: NodeType; readonly key: string }
}

export interface TimelineFilter {
  /** EDTF: entries that are possibly during it. */
  readonly during?: string | null | undefined
  /** Claims about such an entity; events that are such an entity, or have one as their place or participant. */
  readonly about?: EntityFilter | null | undefined
}

export interface SearchHit {
  readonly type: 'search'
  /** `article:SLUG`, `claim:KEY` or `entity:SLUG`. */
  readonly key: string
  readonly score: number
  /** Escaped, matches between `<mark>` and `</mark>`. */
  readonly highlight: string
  readonly node: { readonly type: NodeType; readonly key: string }
}

export interface SearchFilter {
  readonly query: string
  readonly types?: readonly NodeType[] | null | undefined
}

/** Entities of one article: what its claims are about, and the named sources in their chains. */
export interface EntityScope {
  readonly inArticle?: string
}

export type Listing = keyof Listings

/** What to count or page through. */
export interface Selection<L extends Listing> {
  readonly listing: L
  readonly filter: Listings[L]['filter']
}

export interface PageRequest<L extends Listing> extends Selection<L> {
  readonly order: Listings[L]['order']
  /** How many, from the start or from the end. */
  readonly take: number
  readonly from: 'start' | 'end'
  /** Keys of the items between which the page lies, neither included. */
  readonly after?: string
  readonly before?: string
}

export interface Page<L extends Listing> {
  /** In order, whichever end was asked for. */
  readonly items: readonly Listings[L]['record'][]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** What claims can be counted by. */
export type ClaimFacet = 'kind' | 'mode' | 'article' | 'speaker' | 'about' | 'unit' | 'measure' | 'year'

export interface FacetRequest {
  readonly filter: ClaimFilter
  readonly facet: ClaimFacet
}

/** What entities of a kind can be counted by: a field of theirs. */
export interface FieldFacetRequest {
  readonly filter: Listings['entity']['filter']
  readonly kind: string
  readonly field: string
}

/** A value of a facet and how many claims or entities have it. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Two entities that share claims; source comes before target by slug. */
export interface SharedClaims {
  readonly source: string
  readonly target: string
  readonly claims: number
}

export interface GraphRequest {
  readonly filter: ClaimFilter
  readonly first: number
}

export interface RelatedEntity {
  readonly entity: string
  /** Claims that are about both. */
  readonly claims: number
}

/** A relation as seen from the claim at its other end. */
export interface IncomingRelation {
  readonly from: string
  readonly index: number
}

/** Records that a store has read before: nothing for one it has not, null for what is known not to be there. */
export interface AtHand {
  article(slug: string): Article | null | undefined
  entity(slug: string): Entity | null | undefined
  source(slug: string): Entity | ArticleSource | null | undefined
  claim(key: string): Claim | null | undefined
}

export interface Store {
  /** Whether answers are never promises. */
  readonly synchronous: boolean
  readonly content: ContentVersion
  /** The same store for one request, whose statements are cut when the signal is given; left out where there is nothing to cut. */
  during?(signal: AbortSignal): Store
  /** Records that need not be asked for; left out where none are kept. */
  readonly atHand?: AtHand

  /** By slug, former slugs included; null for what is not there. */
  articles(slugs: readonly string[]): Answer<(Article | null)[]>
  entities(slugs: readonly string[]): Answer<(Entity | null)[]>
  /** By key, former keys included. */
  claims(keys: readonly string[]): Answer<(Claim | null)[]>
  /** Entities and article sources by slug. */
  sources(slugs: readonly string[]): Answer<(Entity | ArticleSource | null)[]>
  quantities(keys: readonly string[]): Answer<(Quantity | null)[]>

  /** Slugs of the entities whose field, `kind.field`, names the target. */
  referrers(requests: readonly { readonly field: string; readonly target: string }[]): Answer<(readonly string[])[]>
  /** Relations that lead to a claim. */
  incomingRelations(keys: readonly string[]): Answer<(readonly IncomingRelation[])[]>
  /** Entities that share claims with one, most shared first, then by slug. */
  related(requests: readonly { readonly entity: string; readonly first: number }[]): Answer<(readonly RelatedEntity[])[]>

  /** @throws UnknownKey, as a rejection or at once, for a key that is not in the listing */
  pages<L extends Listing>(requests: readonly PageRequest<L>[]): Answer<Page<L>[]>
  counts(requests: readonly Selection<Listing>[]): Answer<number[]>
  /** All counts of a facet, most first, then by value. */
  facets(requests: readonly FacetRequest[]): Answer<(readonly FacetCount[])[]>
  /** Entities by kind, most first. */
  entityKinds(filters: readonly Listings['entity']['filter'][]): Answer<(readonly FacetCount[])[]>
  /** Entities by what a field of their kind holds, most first, then by value: entities by their slugs. */
  fieldFacets(requests: readonly FieldFacetRequest[]): Answer<(readonly FacetCount[])[]>
  /** Pairs of entities that claims like these are about both, most shared first, then by slug. */
  graphs(requests: readonly GraphRequest[]): Answer<(readonly SharedClaims[])[]>
}

/** A cursor's key that the content does not hold. */
export class UnknownKey extends Error {
  override readonly name = 'UnknownKey'
}

/** The store cannot be read for now: the message is for operators, not for clients. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
