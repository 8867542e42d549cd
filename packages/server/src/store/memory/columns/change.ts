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

/** Where articles and entities are cut to come from some columns to others. */
export interface Cuts {
  readonly articles: readonly Cut[]
  readonly entities: readonly Cut[]
}

/** Slugs of what is new, changed or gone. */
export interface Touched {
  readonly articles: ReadonlySet<string>
  readonly entities: ReadonlySet<string>
}

export const touchedBy = ({ articles, removedArticles, entities, removedEntities }: ModelChange): Touched => ({
  articles: new Set([...removedArticles, ...articles.map(({ article }) => article.slug)]),
  entities: new Set([...removedEntities, ...entities.map(({ slug }) => slug)]),
})

/** Articles that stay are copied as they lie. The columns that were there stay what they were, but share their words, which gain the new ones. */
export function changedColumns(columns: Columns, change: ModelChange): Columns {
  const { words, entities, tables } = columns
  const fresh = bySlug(change.articles.map((whole) => ({ ...whole, slug: whole.article.slug })))
  const freshEntities = bySlug(change.entities)
  const touched = touchedBy(change)
  const articles = cutsOf(touched.articles, articleSlugs(columns), slugsOf(fresh))
  const entityCuts = cutsOf(touched.entities, entitySlugs(columns), slugsOf(freshEntities))
  return {
    words,
    entities: changedEntities(entities, freshEntities, entityCuts),
    tables: splice(tables, runsOf(tables, packArticles(fresh, [], words).tables, articles)),
  }
}

/** Where to cut some columns to come to others, between which there may have been several changes. */
export function cutsBetween(before: Columns, after: Columns, { articles, entities }: Touched): Cuts {
  const [articlesAfter, entitiesAfter] = [articleSlugs(after), entitySlugs(after)]
  return {
    articles: cutsOf(articles, articleSlugs(before), { has: (slug) => holds(articlesAfter, slug, placeOf(slug, articlesAfter)) }),
    entities: cutsOf(entities, entitySlugs(before), { has: (slug) => holds(entitiesAfter, slug, placeOf(slug, entitiesAfter)) }),
  }
}

type BySlug = { readonly slug: string }
const bySlug = <Item extends BySlug>(items: readonly Item[]): Item[] => items.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
const slugsOf = (items: readonly BySlug[]): ReadonlySet<string> => new Set(items.map(({ slug }) => slug))

/** Slugs in their order. */
interface Slugs {
  readonly size: number
  readonly at: (ordinal: number) => string
}

const articleSlugs = ({ words, tables: { article } }: Columns): Slugs => ({ size: article.size, at: (ordinal) => words.at(article.slug[ordinal]!) })
const entitySlugs = ({ entities }: Columns): Slugs => ({ size: entities.length, at: (ordinal) => entities[ordinal]!.slug })

/** Where what is new, changed or gone stands among what there was, one by one. */
function cutsOf(touched: ReadonlySet<string>, before: Slugs, after: Pick<ReadonlySet<string>, 'has'>): Cut[] {
  return [...touched].toSorted().map((slug) => {
    const from = placeOf(slug, before)
    return { from, to: holds(before, slug, from) ? from + 1 : from, put: after.has(slug) ? 1 : 0 }
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

const holds = ({ size, at }: Slugs, slug: string, ordinal: number): boolean => ordinal < size && at(ordinal) === slug

/** The first ordinal whose slug is not before another. */
function placeOf(slug: string, { size, at }: Slugs): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(middle) < slug) low = middle + 1
    else high = middle
  }
  return low
}
