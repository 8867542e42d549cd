/** The files of the search index: what the build writes is what the pages read. */

/** One thing a reader may look for. */
export interface Findable {
  readonly path: string
  /** What it is called or says. */
  readonly text: string
  /** "Claim", "Article", or an entity's kind. */
  readonly type: string
  /** What stands under it: who says it and as what, or what it is. */
  readonly about: string
  /** Of a claim: what kind of act, and whose. */
  readonly kind?: string
  readonly speaker?: string
  /** Other names of it: it is called so, too. */
  readonly aliases?: string
  /** Other words that find it. */
  readonly also?: string
}

/** What found things are counted and chosen by. */
export type Facet = 'type' | 'kind' | 'speaker'

/** `search.json` of a site that is small: everything, in the order in which it is shown. */
export interface WholeIndex {
  readonly things: readonly Findable[]
}

/**
 * `search.json` of a larger site: where to find what. A thing is known by its number, from 0; a smaller number is shown first.
 * All pieces carry the same version, so that a page never mixes those of two builds.
 */
export interface Manifest {
  readonly version: string
  readonly count: number
  /** Things in each `search/things-N.json`. */
  readonly perPiece: number
  /** The first term of each `search/terms-N.json`. */
  readonly terms: readonly string[]
  /** Beginnings of words that several of those would have to be read for: each has its own `search/begin-N.json`. */
  readonly beginnings: readonly string[]
}

/** Numbers of things by where they have a word: in their name, else among what comes next to it, else elsewhere. Written as search-numbers does. */
export type Postings = readonly [named: string, close: string, elsewhere: string]

export interface ThingsPiece {
  readonly version: string
  readonly things: readonly Findable[]
}

export type PostedTerm = readonly [term: string, ...Postings]

/** Sorted by code units. */
export interface TermsPiece {
  readonly version: string
  readonly terms: readonly PostedTerm[]
}

export interface BeginningPiece {
  readonly version: string
  readonly postings: Postings
}

/**
 * `search/types.json` and `search/speakers.json`: for each thing the place in `values` of what it is, with a claim's kind as in "Claim/report",
 * or of who says it, "" where nobody does.
 */
export interface Column {
  readonly version: string
  readonly values: readonly string[]
  /** As search-numbers writes them. */
  readonly of: string
}

/** Stands between names in one text. */
export const BETWEEN_NAMES = ' · '

export type TextsByPlace = readonly [named: readonly string[], close: readonly string[], elsewhere: readonly string[]]

/** The texts by which a thing is found: its name, then its aliases or what it says, since a claim has no name, then all others. */
export function textsOf({ text, kind, aliases, also, speaker, about }: Findable): TextsByPlace {
  const isClaim = kind !== undefined
  return [isClaim ? [] : [text], isClaim ? [text] : [aliases ?? ''], [...(also ?? '').split(BETWEEN_NAMES), speaker ?? '', about]]
}

/** What a word is worth by its place there; a thing is worth what the least of the words is. */
export const WORTH = [3, 2, 1] as const
