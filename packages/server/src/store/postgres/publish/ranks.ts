// One collation for all languages: the order must be the same on every machine.
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

interface Named {
  readonly slug: string
  readonly name: string
}

/** What is read of names that are ranked already, in the order of their ranks. */
export interface Ranked extends Named {
  readonly rank: number
}

/** Names that compare equal stand by slug, so that the order is total. */
const inOrder = (a: Named, b: Named): number => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)

/** From how many new names on sorting everything is less work than finding a place for each. */
const SORT_ANEW = 0.2

/**
 * Ranks for names that have none, between those of their neighbours.
 * @param settled - names whose ranks hold, in order
 * @returns by slug; all of them with `renumbered`, where there was no number left between two neighbours, or most are new
 */
export function ranksFor(settled: readonly Ranked[], added: readonly Named[]): { readonly ranks: ReadonlyMap<string, number>; readonly renumbered: boolean } {
  if (added.length > SORT_ANEW * settled.length) return numbered([...settled, ...added].toSorted(inOrder))
  const list = [...settled]
  const ranks = new Map<string, number>()
  for (const name of added) {
    const at = placeOf(list, name)
    const [before, behind] = [list[at - 1]?.rank, list[at]?.rank]
    const rank = before === undefined ? (behind ?? 1) - 1 : behind === undefined ? before + 1 : (before + behind) / 2
    if (rank === before || rank === behind) return numbered([...settled, ...added].toSorted(inOrder))
    list.splice(at, 0, { ...name, rank })
    ranks.set(name.slug, rank)
  }
  return { ranks, renumbered: false }
}

const numbered = (sorted: readonly Named[]) => ({ ranks: new Map(sorted.map(({ slug }, index) => [slug, index])), renumbered: true })

function placeOf(list: readonly Named[], name: Named): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (inOrder(list[middle]!, name) < 0) low = middle + 1
    else high = middle
  }
  return low
}
