/**
 * The validated model: what the index holds and the API serves. Everything is a plain, immutable record; one record refers
 * to another by key, so that any store can hold them. Keys: an article's or entity's slug, `article/claim` for a claim,
 * `article/claim#n` for its n-th quantity, `article/slug` for a byline or an unnamed source.
 */
import type { Approximation } from './vocabulary/approximation.ts'
import type { Assertion } from './vocabulary/assertion.ts'
import type { AttributionMode } from './vocabulary/attribution-mode.ts'
import type { ClaimKind } from './vocabulary/claim-kind.ts'
import type { NoteKind } from './vocabulary/note-kind.ts'
import type { RelationType } from './vocabulary/relation-type.ts'

/** Counts up with every change of the records below or of how they are hashed, so that content compiled otherwise has another version. */
export const MODEL_VERSION = 2

export interface DateValue {
  readonly edtf: string
  readonly basis: string | null
}

export interface Note {
  readonly kind: NoteKind
  readonly text: string
  readonly recorded: DateValue | null
  readonly url: string | null
}

export interface Section {
  readonly slug: string
  readonly title: string
  /** The paragraph of its subheading, or its first, from 1. */
  readonly paragraph: number
}

export interface SourceDocument {
  readonly sha256: string
  /** Unicode code points. */
  readonly length: number
  readonly paragraphs: number
  /** Paragraphs that are no part of the text: byline, captions, links. */
  readonly furniture: readonly number[]
}

export interface Article {
  readonly type: 'article'
  readonly slug: string
  /** What its opaque id is made from: the slug it was first known by. */
  readonly identity: string
  readonly formerly: readonly string[]
  readonly title: string
  readonly titleIsEditorial: boolean
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly publisherIsInferred: boolean
  readonly published: DateValue | null
  readonly recorded: DateValue
  readonly language: string
  readonly url: string | null
  readonly summary: string
  readonly sections: readonly Section[]
  readonly source: SourceDocument
  readonly notes: readonly Note[]
}

export interface SameAs {
  readonly url: string
  readonly checked: string
}

export interface Entity {
  readonly type: 'entity'
  readonly slug: string
  readonly identity: string
  readonly formerly: readonly string[]
  readonly kind: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly description: string | null
  readonly sameAs: readonly SameAs[]
  readonly notes: readonly Note[]
  /** The kind's own fields by name, as their field types hold them; one that is not given is absent. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** A source that is no entity: the reporters' own voice, or somebody the article does not name. */
export interface ArticleSource {
  readonly type: 'source'
  /** `article/byline`, `article/officials`. */
  readonly slug: string
  readonly kind: 'byline' | 'unnamed'
  readonly name: string
  readonly article: string
  /** People, of a byline. */
  readonly authors: readonly string[]
}

export interface Attribution {
  /** An entity's slug, or an article source's. */
  readonly source: string
  readonly mode: AttributionMode
  readonly as: string | null
  readonly nested: boolean
  readonly inferred: boolean
}

export interface Quantity {
  readonly type: 'quantity'
  readonly key: string
  readonly claim: string
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly unit: string
  readonly measure: string
  readonly of: string
  /** Key of the quantity that this share is a share of. */
  readonly base: string | null
  readonly approximation: Approximation
  /** Keys of the stated quantities a derived one was computed from; empty for a stated one. */
  readonly derivedFrom: readonly string[]
}

export interface Evidence {
  readonly paragraph: number
  /** Code points from the start of the document; the end is exclusive. */
  readonly start: number
  readonly end: number
  readonly sha256: string
}

export interface Relation {
  readonly type: RelationType
  /** Key of the claim at the other end. */
  readonly claim: string
  readonly inferred: boolean
  readonly note: string | null
}

export interface Review {
  readonly verdict: string
  readonly by: string
  readonly reviewed: DateValue | null
  readonly url: string | null
  readonly text: string | null
}

export interface Claim {
  readonly type: 'claim'
  readonly key: string
  readonly slug: string
  /** Its article's identity and its own, `article/claim`. */
  readonly identity: string
  readonly formerly: readonly string[]
  readonly article: string
  /** Slug of its section in the article. */
  readonly section: string | null
  readonly text: string
  readonly kind: ClaimKind
  readonly mode: AttributionMode
  readonly assertion: Assertion
  /** From the byline outward. */
  readonly attribution: readonly Attribution[]
  readonly speaker: string
  readonly quote: string | null
  readonly hedge: string | null
  /** Slugs of entities, most important first. */
  readonly about: readonly string[]
  readonly when: DateValue | null
  readonly uttered: DateValue | null
  readonly recorded: DateValue
  readonly quantities: readonly Quantity[]
  readonly evidence: readonly Evidence[]
  /** As written, from this claim outward. */
  readonly relations: readonly Relation[]
  readonly reviews: readonly Review[]
  readonly notes: readonly Note[]
}

/** All content, each list in canonical order: by slug, and claims as they stand in their article. */
export interface Model {
  readonly articles: readonly Article[]
  readonly entities: readonly Entity[]
  readonly sources: readonly ArticleSource[]
  readonly claims: readonly Claim[]
}
