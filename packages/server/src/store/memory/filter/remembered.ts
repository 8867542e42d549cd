import type { Ordinals } from '../sets/ordinals.ts'

/** Page, total and facets of one connection ask for the same filter, one after the other; a request has some connections under way. */
const REMEMBERED = 16

/** Evaluates a filter once while the same object is asked for again. Filters are not changed once they are made. */
export function remembered<Filter extends object>(evaluate: (filter: Filter) => Ordinals): (filter: Filter) => Ordinals {
  const filters: (Filter | undefined)[] = Array.from({ length: REMEMBERED }, () => undefined)
  const found: Ordinals[] = []
  let next = 0
  return (filter) => {
    const at = filters.indexOf(filter)
    if (at !== -1) return found[at]!
    const chosen = evaluate(filter)
    filters[next] = filter
    found[next] = chosen
    next = (next + 1) % REMEMBERED
    return chosen
  }
}
