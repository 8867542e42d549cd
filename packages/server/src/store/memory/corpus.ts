import { fieldsOf, kindNamed, type Article, type ArticleSource, type Attribution, type Claim, type Entity, type IncomingRelation, type Model, type Quantity } from '@whosaid/schema'
import { Postings } from './postings.ts'

export type Source = Entity | ArticleSource

/** A model laid out for reading: items by ordinal, ordinals by what the items have. Immutable once made. */
export interface Corpus {
  readonly articles: Table<Article>
  readonly entities: Table<Entity>
  /** Entities that can speak, bylines and unnamed sources. */
  readonly sources: Table<Source>
  readonly claims: Table<Claim>
  readonly quantities: ReadonlyMap<string, Quantity>
  /** Chain links of all claims, and the claim of each. */
  readonly links: readonly Attribution[]
  readonly linkClaims: readonly number[]

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
  const sources = table<Source>([...speakers, ...model.sources], ({ slug }) => slug, () => [])
  const claims = table(model.claims, ({ key }) => key, (claim) => formerClaimKeys(claim, articles.find(claim.article)))

  const size = model.claims.length
  const links = model.claims.flatMap(({ attribution }) => attribution)
  const linkClaims = model.claims.flatMap(({ attribution }, ordinal) => attribution.map(() => ordinal))
  const linksBySource = new Postings(links.length)
  links.forEach(({ source }, ordinal) => linksBySource.add(source, ordinal))

  return {
    articles,
    entities,
    sources,
    claims,
    quantities: new Map(model.claims.flatMap((claim) => claim.quantities.map((quantity) => [quantity.key, quantity] as const))),
    links,
    linkClaims,
    claimsByArticle: postings(size, model.claims, ({ article }) => [article]),
    claimsByKind: postings(size, model.claims, ({ kind }) => [kind]),
    claimsByMode: postings(size, model.claims, ({ mode }) => [mode]),
    claimsByAssertion: postings(size, model.claims, ({ assertion }) => [assertion]),
    claimsBySlug: postings(size, model.claims, ({ slug }) => [slug]),
    claimsBySpeaker: postings(size, model.claims, ({ speaker }) => [speaker]),
    claimsByEntity: postings(size, model.claims, ({ about }) => about),
    linksBySource,
    referrers: referrersOf(model.entities),
    incoming: Map.groupBy(
      model.claims.flatMap(({ key, relations }) => relations.map(({ claim }, index) => ({ to: claim, from: key, index }))),
      ({ to }) => to,
    ),
  }
}

function table<Item>(items: readonly Item[], keyOf: (item: Item) => string, formerKeys: (item: Item) => readonly string[]): Table<Item> {
  const ordinals = new Map(items.map((item, ordinal) => [keyOf(item), ordinal]))
  const former = new Map(items.flatMap((item, ordinal) => formerKeys(item).map((key) => [key, ordinal] as const)))
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

function postings<Item>(size: number, items: readonly Item[], valuesOf: (item: Item) => readonly string[]): Postings {
  const made = new Postings(size)
  items.forEach((item, ordinal) => {
    for (const value of valuesOf(item)) made.add(value, ordinal)
  })
  return made
}

function referrersOf(entities: readonly Entity[]): Map<string, string[]> {
  const made = new Map<string, string[]>()
  for (const { slug, kind, fields } of entities) {
    for (const [name, field] of fieldsOf(kindNamed(kind))) {
      const value = fields[name]
      if (value === undefined || field.inverse === undefined) continue
      const targets = new Set((field.references?.(value) ?? []).filter(({ to }) => to !== 'claim').map(({ target }) => target))
      for (const target of targets) {
        const key = `${kind}.${name} ${target}`
        const list = made.get(key)
        if (list === undefined) made.set(key, [slug])
        else list.push(slug)
      }
    }
  }
  return made
}
