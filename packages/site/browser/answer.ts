import type { Facet } from '../src/search/shapes.ts'

export type Chosen = Readonly<Record<Facet, string>>

/** What a reader asks: words as typed, and of each facet a value or "". */
export interface Question {
  readonly words: string
  readonly chosen: Chosen
  /** How many results to show. */
  readonly first: number
  /** Whether the facets are to be counted. */
  readonly counted: boolean
}

/** A stretch of a text, and whether it is what was asked for. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

export interface Line {
  readonly path: string
  readonly text: readonly Part[]
  readonly about: string
  /** Where it was found, if the text does not show it. */
  readonly passage?: readonly Part[]
}

export type Counts = Readonly<Record<Facet, readonly (readonly [value: string, count: number])[]>>

export interface Answer {
  readonly total: number
  readonly lines: readonly Line[]
  /** Each under the choices of the other facets, most first; null when nobody asked. */
  readonly counts: Counts | null
  /** What was searched and what was left out, in a sentence. */
  readonly note: string
}

/** In the order in which they stand on the page. */
export const FACETS: readonly { readonly key: Facet; readonly label: string }[] = [
  { key: 'type', label: 'What' },
  { key: 'kind', label: 'Kind of claim' },
  { key: 'speaker', label: 'Speaker' },
]

export const isChosen = (chosen: Chosen): boolean => FACETS.some(({ key }) => chosen[key] !== '')
