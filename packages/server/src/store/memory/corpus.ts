import { fieldsOf, kindNamed, type Article, type ArticleSource, type Attribution, type Claim, type Entity, type IncomingRelation, type Model, type Quantity, type RelationType } from '@whosaid/schema'
import { Postings } from './postings.ts'

export type Source = Entity | ArticleSource

/** A model laid out for reading: items by ordinal, ordinals by what the items have. Immutable once made. */
export interface Corpus {
  readonly articles: Table<Article>
  readonly entities: Table<Entity>
  /** Entities that can speak, bylines and unnamed sources. */
  readonly sources: Table<Source>
  readonly claims: Table<Claim>
  readonly quantities: Table<Quantity>
  /** What hangs on claims, each with its claim's ordinal. */
  readonly links: readonly Owned<Attribution>[]
  readonly figures: readonly Owned<Quantity>[]
  readonly relations: readonly RelationEnds[]

  readonly claimsByArticle: Postings
  readonly claimsByKind: Postings
  readonly claimsByMode: Postings
  readonly claimsByAssertion: Postings
  readonly claimsBySlug: Postings
  readonly claimsBySpeaker: Postings
  readonly claimsByEntity: Postings
  readonly linksBySource: Postings

  /** Slugs of entities whose field, `kind.field`, names a target, under `kind.field target`. */
  readonly referrers: ReadonlyMap<string, readonly string[]>
  readonly incoming: ReadonlyMap<string, readonly IncomingRelation[]>
}

export interface Owned<Item> {
  readonly item: Item
  readonly claim: number
}

/** A relation by the ordinals of its claims. */
export interface RelationEnds {
  readonly type: RelationType
  readonly from: number
  readonly to: number
}

/** Items of one type by ordinal and by key; former keys find them too. */
export interface Table<Item> {
  readonly items: readonly Item[]
  /** The ordinal of a key; nothing for one that names no item now. */
  ordinal(key: string): number | undefined
  /** The item of a key, or of a former one. */
  find(key: string): Item | null
}

export function corpusOf(model: Model): Corpus {
  const articles = table(model.articles, ({ slug }) => slug, ({ identity, formerly }) => [identity, ...formerly])
  const entities = table(model.entities, ({ slug }) => slug, ({ identity, formerly }) => [identity, ...formerly])
  const speakers = model.entities.filter(({ kind }) => kindNamed(kind).speaks)
  const claims = table(model.claims, ({ key }) => key, (claim) => formerClaimKeys(claim, articles.find(claim.article)))
  const links = owned(model.claims, ({ attribution }) => attribution)
  const figures = owned(model.claims, ({ quantities }) => quantities)
  const byClaim = (valuesOf: (claim: Claim) => readonly string[]): Postings => postings(model.claims, valuesOf)

  return {
    articles,
    entities,
    sources: table<Source>([...speakers, ...model.sources], ({ slug }) => slug),
    claims,
    quantities: table(figures.map(({ item }) => item), ({ key }) => key),
    links,
    figures,
    relations: owned(model.claims, ({ relations }) => relations).flatMap(({ item: { type, claim }, claim: from }) => {
      const to = claims.ordinal(claim)
      return to === undefined ? [] : [{ type, from, to }]
    }),
    claimsByArticle: byClaim(({ article }) => [article]),
    claimsByKind: byClaim(({ kind }) => [kind]),
    claimsByMode: byClaim(({ mode }) => [mode]),
    claimsByAssertion: byClaim(({ assertion }) => [assertion]),
    claimsBySlug: byClaim(({ slug }) => [slug]),
    claimsBySpeaker: byClaim(({ speaker }) => [speaker]),
    claimsByEntity: byClaim(({ about }) => about),
    linksBySource: postings(links, ({ item }) => [item.source]),
    referrers: referrersOf(model.entities),
    incoming: Map.groupBy(
      model.claims.flatMap(({ key, relations }) => relations.map(({ claim }, index) => ({ to: claim, from: key, index }))),
      ({ to }) => to,
    ),
  }
}

function table<Item>(items: readonly Item[], keyOf: (item: Item) => string, formerKeys?: (item: Item) => readonly string[]): Table<Item> {
  const ordinals = new Map(items.map((item, ordinal) => [keyOf(item), ordinal]))
  const former = new Map(formerKeys === undefined ? [] : items.flatMap((item, ordinal) => formerKeys(item).map((key) => [key, ordinal] as const)))
  return {
    items,
    ordinal: (key) => ordinals.get(key),
    find: (key) => items[ordinals.get(key) ?? former.get(key) ?? -1] ?? null,
  }
}

/** Every key that a claim has had: a rename of its article and one of its own multiply. */
function formerClaimKeys({ identity, slug, formerly }: Claim, article: Article | null): string[] {
  const articleSlugs = article === null ? [] : [article.slug, article.identity, ...article.formerly]
  const own = identity.slice(identity.lastIndexOf('/') + 1)
  return articleSlugs.flatMap((its) => [slug, own, ...formerly].map((mine) => `${its}/${mine}`))
}

function owned<Item>(claims: readonly Claim[], itemsOf: (claim: Claim) => readonly Item[]): Owned<Item>[] {
  return claims.flatMap((claim, ordinal) => itemsOf(claim).map((item) => ({ item, claim: ordinal })))
}

function postings<Item>(items: readonly Item[], valuesOf: (item: Item) => readonly string[]): Postings {
  const made = new Postings(items.length)
  items.forEach((item, ordinal) => {
    for (const value of valuesOf(item)) made.add(value, ordinal)
  })
  return made
}

function referrersOf(entities: readonly Entity[]): Map<string, readonly string[]> {
  const references = entities.flatMap(({ slug, kind, fields }) =>
    fieldsOf(kindNamed(kind)).flatMap(([name, field]) => {
      const value = fields[name]
      if (value === undefined || field.inverse === undefined) return []
      const targets = new Set((field.references?.(value) ?? []).filter(({ to }) => to !== 'claim').map(({ target }) => target))
      return [...targets].map((target) => ({ key: `${kind}.${name} ${target}`, slug }))
    }),
  )
  const groups = Map.groupBy(references, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ slug }) => slug)]))
}
