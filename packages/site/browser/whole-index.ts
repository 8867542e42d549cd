import { textsOf, WORTH, type Findable } from '../src/search/shapes.ts'
import { termsOf } from '../src/search/terms.ts'
import type { Index } from './index-of-all.ts'

/** All of a small site's things, looked through one by one. */
export function wholeIndex(things: readonly Findable[]): Index {
  const termsByPlace = things.map((thing) => textsOf(thing).map((texts) => texts.flatMap(termsOf)))
  return {
    count: things.length,
    isWhole: true,
    find: async (prefixes) => {
      const worth = (places: readonly (readonly string[])[]): number =>
        Math.min(...prefixes.map((prefix) => WORTH[places.findIndex((terms) => terms.some((term) => term.startsWith(prefix)))] ?? 0))
      const found = termsByPlace.map(worth)
      return WORTH.flatMap((wanted) => [...found.keys()].filter((number) => found[number] === wanted))
    },
    things: async (numbers) => numbers.flatMap((number) => things[number] ?? []),
    facets: async () => (facet, number) => things[number]?.[facet],
  }
}
