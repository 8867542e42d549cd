import type { Article, Claim, Entity, Model } from '../model.ts'

/** What became of a record: the one that it is now, and whether it is that alone or went into one that was there before. */
export interface Successor<Item> {
  readonly item: Item
  readonly merged: boolean
}

/** How records of one revision are called in another, by slug or key; one that is gone is absent. */
export interface Successors {
  readonly articles: ReadonlyMap<string, Successor<Article>>
  readonly entities: ReadonlyMap<string, Successor<Entity>>
  readonly claims: ReadonlyMap<string, Successor<Claim>>
}

export function successorsOf(before: Model, after: Model): Successors {
  const articles = follow(before.articles, after.articles, ({ slug }) => slug, ({ formerly }) => formerly)
  const now = (slug: string): string => articles.get(slug)?.item.slug ?? slug
  return {
    articles,
    entities: follow(before.entities, after.entities, ({ slug }) => slug, ({ formerly }) => formerly),
    claims: follow(before.claims, after.claims, ({ key }) => key, ({ article, formerly }) => formerly.map((slug) => `${article}/${slug}`), ({ article, slug }) => `${now(article)}/${slug}`),
  }
}

interface Identified {
  readonly identity: string
}

/** By opaque id, then by name, then by former name: a rename by hand may have left out the id. */
function follow<Item extends Identified>(
  before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string, formerOf: (item: Item) => readonly string[],
  keyNow: (item: Item) => string = keyOf,
): Map<string, Successor<Item>> {
  const byIdentity = new Map(after.map((item) => [item.identity, item]))
  const byKey = new Map(after.map((item) => [keyOf(item), item]))
  const byFormer = new Map(after.flatMap((item) => formerOf(item).map((key) => [key, item] as const)))
  const found = new Map<string, Successor<Item>>()
  const taken = new Set<Item>()
  const passes: ((item: Item) => Item | undefined)[] = [({ identity }) => byIdentity.get(identity), (item) => byKey.get(keyNow(item)), (item) => byFormer.get(keyNow(item))]
  for (const pass of passes) {
    for (const item of before) {
      const successor = pass(item)
      if (successor === undefined || found.has(keyOf(item))) continue
      // A name that somebody else has now is not the name's former bearer.
      if (taken.has(successor) && pass !== passes[2]) continue
      found.set(keyOf(item), { item: successor, merged: taken.has(successor) })
      taken.add(successor)
    }
  }
  return found
}
