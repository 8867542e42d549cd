import { hash } from 'node:crypto'
import {
  MODEL_VERSION, type Article, type ArticleSource, type Attribution, type Claim, type DateValue, type Entity, type Evidence, type Model, type Note,
  type Quantity, type Relation, type Review, type SameAs, type Section, type SourceDocument,
} from './model.ts'

/** Digests by the slug of what they are of. */
export interface Digests {
  readonly articles: ReadonlyMap<string, string>
  readonly entities: ReadonlyMap<string, string>
}

const hashed = (text: string): string => hash('sha256', text)

/** The content's version: a hash of what every record hashes to and of the model's version, never of a file. 32 hexadecimal digits. */
export function contentVersion({ articles, entities }: Digests): string {
  const lines = (of: ReadonlyMap<string, string>): string[] => [...of].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([slug, digest]) => `${slug} ${digest}`)
  return hashed([MODEL_VERSION, 'articles', ...lines(articles), 'entities', ...lines(entities)].join('\n')).slice(0, 32)
}

/** What every record of a model hashes to. */
export function digestsOf({ articles, entities, sources, claims }: Model): Digests {
  const claimsOf = Map.groupBy(claims, ({ article }) => article)
  const sourcesOf = Map.groupBy(sources, ({ article }) => article)
  return {
    articles: new Map(articles.map((article) => [article.slug, articleDigest(ownDigest(article, claimsOf.get(article.slug) ?? []), sourcesOf.get(article.slug) ?? [])])),
    entities: new Map(entities.map((entity) => [entity.slug, entityDigest(entity)])),
  }
}

/** Of an article with its sources, whose names come from the entities that they are. */
export const articleDigest = (own: string, sources: readonly ArticleSource[]): string => hashed(own + JSON.stringify(sources.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).map(listed.source)))

/** Of an article with its claims: what its own file says. */
export const ownDigest = (article: Article, claims: readonly Claim[]): string => hashed(JSON.stringify([listed.article(article), claims.map(listed.claim)]))

export const entityDigest = (entity: Entity): string => hashed(JSON.stringify(listed.entity(entity)))

type Listing<T> = (record: T) => readonly unknown[]
/** What becomes of each property: nothing, where JSON says the same whatever made it. */
type Parts<T> = { readonly [Key in keyof T]-?: ((value: T[Key]) => unknown) | null }

/**
 * A record as the list of its values, so that the order in which its keys were given does not count. A list of values takes a third
 * of the time that sorting keys takes, and the compiler asks for a property that is left out.
 */
function listing<T>(parts: Parts<T>): Listing<T> {
  const keys = Object.keys(parts) as (keyof T)[]
  return (record) => keys.map((key) => {
    const part = parts[key]
    return part === null ? record[key] : part(record[key])
  })
}

const each = <T>(part: Listing<T>) => (items: readonly T[]): unknown => items.map(part)
const orNull = <T>(part: Listing<T>) => (item: T | null): unknown => (item === null ? null : part(item))

const date = listing<DateValue>({ edtf: null, basis: null })
const note = listing<Note>({ kind: null, text: null, recorded: orNull(date), url: null })
const section = listing<Section>({ slug: null, title: null, paragraph: null })
const document = listing<SourceDocument>({ sha256: null, length: null, paragraphs: null, furniture: null })
const sameAs = listing<SameAs>({ url: null, checked: null })
const link = listing<Attribution>({ source: null, mode: null, as: null, nested: null, inferred: null })
const evidence = listing<Evidence>({ paragraph: null, start: null, end: null, sha256: null })
const relation = listing<Relation>({ type: null, claim: null, inferred: null, note: null })
const review = listing<Review>({ verdict: null, by: null, reviewed: orNull(date), url: null, text: null })

const quantity = listing<Quantity>({
  type: null, key: null, claim: null, value: null, min: null, max: null, unit: null, measure: null, of: null, base: null, approximation: null, derivedFrom: null,
})

const listed = {
  article: listing<Article>({
    type: null, slug: null, identity: null, formerly: null, title: null, titleIsEditorial: null, authors: null, publisher: null,
    publisherIsInferred: null, published: orNull(date), recorded: date, language: null, url: null, summary: null, sections: each(section),
    source: document, notes: each(note),
  }),
  source: listing<ArticleSource>({ type: null, slug: null, kind: null, name: null, article: null, authors: null }),
  claim: listing<Claim>({
    type: null, key: null, slug: null, identity: null, formerly: null, article: null, section: null, text: null, kind: null, mode: null,
    assertion: null, attribution: each(link), speaker: null, quote: null, hedge: null, about: null, when: orNull(date), uttered: orNull(date),
    recorded: date, quantities: each(quantity), evidence: each(evidence), relations: each(relation), reviews: each(review), notes: each(note),
  }),
  entity: listing<Entity>({
    type: null, slug: null, identity: null, formerly: null, kind: null, name: null, aliases: null, description: null, sameAs: each(sameAs),
    notes: each(note), fields: sorted,
  }),
}

/** A kind's own fields, whatever they hold, with the keys of every object sorted. */
function sorted(fields: Entity['fields']): string {
  return JSON.stringify(fields, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
