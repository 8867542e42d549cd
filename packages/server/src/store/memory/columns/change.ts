import type { Entity } from '@whosaid/schema'
import type { Columns, Tables } from './columns.ts'
import { packArticles, type WholeArticle } from './pack.ts'
import { splice, type Run } from './splice.ts'

/** What differs between one content and another: whole records for all that is new or changed, slugs of what is gone. */
export interface Change {
  readonly removedArticles: readonly string[]
  readonly articles: readonly WholeArticle[]
  readonly removedEntities: readonly string[]
  readonly entities: readonly Entity[]
}

type BySlug = { readonly slug: string }
const bySlug = <Item extends BySlug>(items: readonly Item[]): Item[] => items.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))

/**
 * The columns of changed content. Articles that stay are copied as they lie; the columns that were there stay what they were,
 * but share their words, which gain the new ones.
 */
export function changedColumns({ words, entities, tables }: Columns, change: Change): Columns {
  const fresh = change.articles.toSorted((a, b) => (a.article.slug < b.article.slug ? -1 : 1))
  const packed = packArticles(fresh, [], words).tables
  const slugAt = (ordinal: number): string => words.at(tables.article.slug[ordinal]!)
  return { words, entities: changedEntities(entities, change), tables: splice(runsOf(tables, slugAt, packed, fresh.map(({ article }) => article.slug), change.removedArticles)) }
}

function changedEntities(entities: readonly Entity[], change: Change): readonly Entity[] {
  if (change.entities.length + change.removedEntities.length === 0) return entities
  const gone = new Set([...change.removedEntities, ...change.entities.map(({ slug }) => slug)])
  return bySlug([...entities.filter(({ slug }) => !gone.has(slug)), ...change.entities])
}

/** Runs of articles that stay, and between them those that are new or changed, one by one. */
function runsOf(tables: Tables, slugAt: (ordinal: number) => string, packed: Tables, fresh: readonly string[], removed: readonly string[]): Run[] {
  const { size } = tables.article
  const cuts = [...fresh.map((slug, index) => ({ slug, fresh: index })), ...removed.filter((slug) => !fresh.includes(slug)).map((slug) => ({ slug, fresh: -1 }))]
  const runs: Run[] = []
  let from = 0
  for (const cut of bySlug(cuts)) {
    const at = placeOf(cut.slug, size, slugAt)
    if (at > from) runs.push({ tables, from, to: at })
    if (cut.fresh !== -1) runs.push({ tables: packed, from: cut.fresh, to: cut.fresh + 1 })
    from = at < size && slugAt(at) === cut.slug ? at + 1 : at
  }
  return [...runs, { tables, from, to: size }]
}

/** The first article whose slug is not before another. */
function placeOf(slug: string, size: number, slugAt: (ordinal: number) => string): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (slugAt(middle) < slug) low = middle + 1
    else high = middle
  }
  return low
}
