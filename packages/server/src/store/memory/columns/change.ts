import type { Entity, ModelChange } from '@whosaid/schema'
import type { Columns, Tables } from './columns.ts'
import { packArticles } from './pack.ts'
import { splice, type Run } from './splice.ts'

/** Rows, its end excluded, in whose place so many others stand. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly put: number
}

/** Columns after a change, and where articles and entities were cut to come to them. */
export interface ChangedColumns {
  readonly columns: Columns
  readonly articles: readonly Cut[]
  readonly entities: readonly Cut[]
}

/** Articles that stay are copied as they lie. The columns that were there stay what they were, but share their words, which gain the new ones. */
export function changedColumns({ words, entities, tables }: Columns, change: ModelChange): ChangedColumns {
  const fresh = bySlug(change.articles.map((whole) => ({ ...whole, slug: whole.article.slug })))
  const articles = cutsOf(tables.article.size, (ordinal) => words.at(tables.article.slug[ordinal]!), fresh, change.removedArticles)
  const freshEntities = bySlug(change.entities)
  const entityCuts = cutsOf(entities.length, (ordinal) => entities[ordinal]!.slug, freshEntities, change.removedEntities)
  const spliced = splice(runsOf(tables, packArticles(fresh, [], words).tables, articles))
  return { columns: { words, entities: changedEntities(entities, freshEntities, entityCuts), tables: spliced }, articles, entities: entityCuts }
}

type BySlug = { readonly slug: string }
const bySlug = <Item extends BySlug>(items: readonly Item[]): Item[] => items.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))

/** Where what is new, changed or gone stands among what there was, one by one. */
function cutsOf(size: number, slugAt: (ordinal: number) => string, fresh: readonly BySlug[], removed: readonly string[]): Cut[] {
  const put = new Map([...removed.map((slug) => [slug, 0] as const), ...fresh.map(({ slug }) => [slug, 1] as const)])
  return bySlug(Array.from(put.keys(), (slug) => ({ slug }))).map(({ slug }) => {
    const from = placeOf(slug, size, slugAt)
    return { from, to: from < size && slugAt(from) === slug ? from + 1 : from, put: put.get(slug)! }
  })
}

/** Runs of articles that stay, and between them those that are put in their place. */
function runsOf(tables: Tables, packed: Tables, cuts: readonly Cut[]): Run[] {
  const runs: Run[] = []
  let [from, fresh] = [0, 0]
  for (const cut of cuts) {
    if (cut.from > from) runs.push({ tables, from, to: cut.from })
    if (cut.put > 0) runs.push({ tables: packed, from: fresh, to: fresh + cut.put })
    fresh += cut.put
    from = cut.to
  }
  return [...runs, { tables, from, to: tables.article.size }]
}

function changedEntities(entities: readonly Entity[], fresh: readonly Entity[], cuts: readonly Cut[]): readonly Entity[] {
  if (cuts.length === 0) return entities
  const changed: Entity[] = []
  let [from, next] = [0, 0]
  for (const cut of cuts) {
    changed.push(...entities.slice(from, cut.from), ...fresh.slice(next, next + cut.put))
    next += cut.put
    from = cut.to
  }
  return [...changed, ...entities.slice(from)]
}

/** The first row whose slug is not before another. */
function placeOf(slug: string, size: number, slugAt: (ordinal: number) => string): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (slugAt(middle) < slug) low = middle + 1
    else high = middle
  }
  return low
}
