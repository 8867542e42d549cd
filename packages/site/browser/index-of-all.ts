import type { Facet, Findable } from '../src/search/shapes.ts'

/** The site's index as a search needs it: read as a whole, or piece by piece. Things are known by number; a smaller one is shown first. */
export interface Index {
  readonly count: number
  /** Whether what things are counted by is at hand, or has to be read first. */
  readonly isWhole: boolean
  /** Numbers of things in which each prefix begins a word, in the order to show them: first those with all of them in their name. */
  find(prefixes: readonly string[]): Promise<readonly number[]>
  things(numbers: readonly number[]): Promise<readonly Findable[]>
  facets(): Promise<(facet: Facet, number: number) => string | undefined>
}

/** The pieces are of another build than the list of them: the site was published anew in between. */
export class StaleIndex extends Error {}
