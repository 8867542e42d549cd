import { fieldsOf, kindNamed, type Article, type ArticleSource, type Claim, type Entity, type Quantity } from '@whosaid/schema'
import { declareLasting } from '../../execute/lasting.ts'
import type { Columns, Tables } from './columns/columns.ts'
import { ownersOf } from './columns/owners.ts'
import type { Words } from './columns/words.ts'
import { Keys } from './keys.ts'
import { Layout } from './layout.ts'
import { ArticleSourceRecord } from './records/article-source.ts'
import { ArticleRecord } from './records/article.ts'
import { ClaimRecord } from './records/claim.ts'
import { quantityOf } from './records/quantity.ts'
import { RelationEnds } from './relation-ends.ts'
import { Postings } from './sets/postings.ts'

export type Source = Entity | ArticleSource

/** Items of one type by ordinal and by key; former keys find them too. */
export interface Listed<Item> {
  readonly size: number
  item(ordinal: number): Item
  /** The ordinal of a key; nothing for one that names no item now. */
  ordinal(key: string): number | undefined
  /** The item of a key, or of a former one. */
  find(key: string): Item | null
}

/** What postings are kept of: for each word of a column, the rows that it leads to. */
export type Posted =
  | 'claimsBySlug' | 'claimsByKind' | 'claimsByMode' | 'claimsByAssertion'
  | 'claimsBySpeaker' | 'claimsByEntity' | 'claimsByWhen' | 'claimsByUttered' | 'claimsByRecorded'
  | 'linksBySource' | 'articlesByAuthor' | 'articlesByPublisher' | 'articlesByPublished'

/** Columns laid out for reading. What is derived from them is made when first asked for, and stays. */
export class Corpus {
  readonly words: Words
  readonly tables: Tables
  readonly layout: Layout
  readonly keys: Keys
  readonly articles: Listed<Article>
  readonly entities: Listed<Entity> & { readonly items: readonly Entity[] }
  readonly claims: Listed<Claim>
  readonly quantities: Listed<Quantity>
  readonly #entities: readonly Entity[]
  readonly #postings = new Map<Posted, Postings>()
  #claimOfLink: Uint32Array | undefined
  #claimOfFigure: Uint32Array | undefined
  #relations: RelationEnds | undefined
  #referrers: ReadonlyMap<string, readonly string[]> | undefined

  constructor(columns: Columns) {
    const { words, tables, entities } = columns
    this.words = words
    this.tables = tables
    this.#entities = entities
    declareLasting(entities)
    const layout = new Layout(columns)
    const keys = new Keys(columns)
    this.layout = layout
    this.keys = keys
    const article = (ordinal: number): Article => new ArticleRecord(layout, ordinal)
    const claim = (ordinal: number): Claim => new ClaimRecord(layout, ordinal)
    this.articles = listing(tables.article.size, article, (key) => keys.article(key), (key) => keys.formerArticle(key))
    this.entities = { items: entities, ...listing(entities.length, (ordinal) => entities[ordinal]!, (key) => keys.entity(key), (key) => keys.formerEntity(key)) }
    this.claims = listing(tables.claim.size, claim, (key) => keys.claim(key), (key) => keys.formerClaim(key))
    this.quantities = listing(tables.figure.size, (ordinal) => quantityOf(layout, ordinal, this.claimOfFigure[ordinal]!), (key) => keys.quantity(key))
  }

  /** An entity that can speak, a byline or an unnamed source. */
  source(slug: string): Source | null {
    const entity = this.keys.entity(slug)
    if (entity !== undefined) return kindNamed(this.#entities[entity]!.kind).speaks ? this.#entities[entity]! : null
    const source = this.keys.source(slug)
    return source === undefined ? null : new ArticleSourceRecord(this.layout, source.ordinal, source.article)
  }

  get claimOfLink(): Uint32Array {
    return (this.#claimOfLink ??= ownersOf(this.tables.claim.attribution))
  }

  get claimOfFigure(): Uint32Array {
    return (this.#claimOfFigure ??= ownersOf(this.tables.claim.quantities))
  }

  get relations(): RelationEnds {
    return (this.#relations ??= new RelationEnds(this.tables, this.keys))
  }

  /** Slugs of entities whose field, `kind.field`, names a target, under `kind.field target`. */
  get referrers(): ReadonlyMap<string, readonly string[]> {
    return (this.#referrers ??= referrersOf(this.#entities))
  }

  postings(posted: Posted): Postings {
    const made = this.#postings.get(posted) ?? this.#posted(posted)
    this.#postings.set(posted, made)
    return made
  }

  #posted(posted: Posted): Postings {
    const { article, author, claim, link, subject } = this.tables
    const of = (size: number, values: Uint32Array, owners?: Uint32Array): Postings => new Postings(size, this.words.size, values, owners)
    switch (posted) {
      case 'claimsBySlug': return of(claim.size, claim.slug)
      case 'claimsByKind': return of(claim.size, claim.kind)
      case 'claimsByMode': return of(claim.size, claim.mode)
      case 'claimsByAssertion': return of(claim.size, claim.assertion)
      case 'claimsBySpeaker': return of(claim.size, claim.speaker)
      case 'claimsByEntity': return of(claim.size, subject.entity, ownersOf(claim.about))
      case 'claimsByWhen': return of(claim.size, claim.when)
      case 'claimsByUttered': return of(claim.size, claim.uttered)
      case 'claimsByRecorded': return of(claim.size, claim.recorded)
      case 'linksBySource': return of(link.size, link.source)
      case 'articlesByAuthor': return of(article.size, author.person, ownersOf(article.authors))
      case 'articlesByPublisher': return of(article.size, article.publisher)
      case 'articlesByPublished': return of(article.size, article.published)
    }
  }
}

function listing<Item>(size: number, item: (ordinal: number) => Item, ordinal: (key: string) => number | undefined, former?: (key: string) => number | undefined): Listed<Item> {
  return {
    size, item, ordinal,
    find(key) {
      const found = ordinal(key) ?? former?.(key)
      return found === undefined ? null : item(found)
    },
  }
}

function referrersOf(entities: readonly Entity[]): Map<string, readonly string[]> {
  const references = entities.flatMap(({ slug, kind, fields }) =>
    fieldsOf(kindNamed(kind)).flatMap(([name, field]) => {
      const value = fields[name]
      if (value === undefined || field.inverse === undefined) return []
      const targets = new Set((field.references?.(value) ?? []).filter(({ to }) => to !== 'claim').map(({ target }) => target))
      return [...targets].map((target) => ({ key: `${kind}.${name} ${target}`, slug }))
    }),
  )
  const groups = Map.groupBy(references, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ slug }) => slug)]))
}
