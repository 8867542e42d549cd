import type { ClientBase } from 'pg'
import type { Article, ArticleSource, Claim, Digests, Entity, Model } from '@whosaid/schema'
import { calledOf } from './names.ts'
import { ranksFor, type Ranked } from './ranks.ts'
import { placedClaims, type PlacedClaim } from './rows.ts'
import { CURRENT } from './write.ts'

/** What is not as it was published last. */
export interface Change {
  readonly articles: readonly { readonly article: Article; readonly sources: readonly ArticleSource[]; readonly digest: string; readonly rank: number }[]
  readonly entities: readonly { readonly entity: Entity; readonly digest: string; readonly rank: number }[]
  readonly claims: readonly PlacedClaim[]
  /** Keys of what is no longer there. */
  readonly gone: { readonly articles: readonly string[]; readonly entities: readonly string[]; readonly claims: readonly string[] }
  /** Slugs of entities whose names are others now. */
  readonly renamed: ReadonlySet<string>
  /** Slugs of entities about which there may be more or fewer claims. */
  readonly counted: ReadonlySet<string>
}

/** Compares a model with what is published, by what the records hash to: only of what differs more is read. */
export async function changeSince(client: ClientBase, model: Model, digests: Digests): Promise<Change> {
  const articles = await comparison(client, 'article', digests.articles)
  const entities = await comparison(client, 'entity', digests.entities)
  const titles = await ranking(client, { table: 'article', name: 'title', rank: 'title_rank' }, model.articles.map(({ slug, title }) => ({ slug, name: title })), articles)
  const names = await ranking(client, { table: 'entity', name: 'name', rank: 'name_rank' }, model.entities.map(({ slug, name }) => ({ slug, name })), entities)

  const changedArticles = model.articles.filter(({ slug }) => articles.changed.has(slug) || titles.moved.has(slug))
  const changedEntities = model.entities.filter(({ slug }) => entities.changed.has(slug) || names.moved.has(slug))
  const touched = new Set([...articles.changed, ...articles.gone])
  const sourcesOf = Map.groupBy(model.sources, ({ article }) => article)
  const { claims, goneClaims, formerAbout } = await claimsOf(client, model, touched, (article) => sourcesOf.get(article) ?? [])
  return {
    articles: changedArticles.map((article) => ({
      article, sources: sourcesOf.get(article.slug) ?? [], digest: digests.articles.get(article.slug) ?? '', rank: titles.rankOf(article.slug),
    })),
    entities: changedEntities.map((entity) => ({ entity, digest: digests.entities.get(entity.slug) ?? '', rank: names.rankOf(entity.slug) })),
    claims,
    gone: { articles: articles.gone, entities: entities.gone, claims: goneClaims },
    renamed: await renamedOf(client, model.entities.filter(({ slug }) => entities.changed.has(slug))),
    counted: new Set([...formerAbout, ...claims.flatMap(({ claim }) => claim.about), ...entities.changed, ...entities.gone]),
  }
}

interface Comparison {
  readonly changed: ReadonlySet<string>
  readonly gone: readonly string[]
}

async function comparison(client: ClientBase, table: 'article' | 'entity', digests: ReadonlyMap<string, string>): Promise<Comparison> {
  const { rows } = await client.query<{ slug: string; digest: string }>(`select slug, digest from ${table} where until = ${CURRENT}`)
  const former = new Map(rows.map(({ slug, digest }) => [slug, digest]))
  return {
    changed: new Set([...digests].filter(([slug, digest]) => former.get(slug) !== digest).map(([slug]) => slug)),
    gone: [...former.keys()].filter((slug) => !digests.has(slug)),
  }
}

/** Ranks by name. What did not change keeps its own, unless all are numbered anew: then what moved is written again. */
async function ranking(
  client: ClientBase, { table, name, rank }: { readonly table: string; readonly name: string; readonly rank: string },
  all: readonly { readonly slug: string; readonly name: string }[], { changed }: Comparison,
): Promise<{ readonly rankOf: (slug: string) => number; readonly moved: ReadonlySet<string> }> {
  const slugs = changed.size === 0 ? [] : (await client.query<Ranked>(`select slug, ${name} as name, ${rank} as rank from ${table} where until = ${CURRENT} order by ${rank}, slug`)).rows
  const now = new Map(all.map((item) => [item.slug, item.name]))
  const settled = slugs.filter((item) => now.get(item.slug) === item.name)
  const known = new Map(settled.map((item) => [item.slug, item.rank]))
  const { ranks, renumbered } = ranksFor(settled, all.filter(({ slug }) => changed.has(slug) && !known.has(slug)))
  return {
    rankOf: (slug) => ranks.get(slug) ?? known.get(slug) ?? 0,
    moved: new Set(renumbered ? settled.filter(({ slug, rank: former }) => ranks.get(slug) !== former).map(({ slug }) => slug) : []),
  }
}

/** Of articles that changed or are gone: their claims that are not as they were. */
async function claimsOf(client: ClientBase, model: Model, touched: ReadonlySet<string>, sourcesOf: (article: string) => readonly ArticleSource[]) {
  if (touched.size === 0) return { claims: [], goneClaims: [], formerAbout: [] }
  const { rows } = await client.query<{ key: string; digest: string }>(`select key, digest from claim where article = any($1) and until = ${CURRENT}`, [[...touched]])
  const former = new Map(rows.map(({ key, digest }) => [key, digest]))
  const claimsByArticle = Map.groupBy(model.claims.filter(({ article }) => touched.has(article)), ({ article }) => article)
  const placed = model.articles.filter(({ slug }) => touched.has(slug)).flatMap((article) => placedClaims(article, claimsByArticle.get(article.slug) ?? [], sourcesOf(article.slug)))
  const claims = placed.filter(({ claim, digest }) => former.get(claim.key) !== digest)
  const now = new Set(placed.map(({ claim }) => claim.key))
  const goneClaims = rows.filter(({ key }) => !now.has(key)).map(({ key }) => key)
  const rewritten = [...goneClaims, ...claims.map(({ claim }) => claim.key)]
  const { rows: about } = await client.query<{ entity: string }>(`select distinct entity from about where claim = any($1) and until = ${CURRENT}`, [rewritten])
  return { claims, goneClaims, formerAbout: about.map(({ entity }) => entity) }
}

/** Of entities that changed, those that were called otherwise. New ones are named by nothing that stays. */
async function renamedOf(client: ClientBase, changed: readonly Entity[]): Promise<Set<string>> {
  const { rows } = await client.query<{ record: string }>(`select record from entity where slug = any($1) and until = ${CURRENT}`, [changed.map(({ slug }) => slug)])
  const former = new Map(rows.map(({ record }) => JSON.parse(record) as Entity).map((entity) => [entity.slug, entity]))
  return new Set(changed.filter((entity) => {
    const before = former.get(entity.slug)
    return before !== undefined && (calledOf(before).join('\n') !== calledOf(entity).join('\n') || before.kind !== entity.kind)
  }).map(({ slug }) => slug))
}

/** Articles and claims that stay as they are and name what is called otherwise now. */
export function claimsNaming({ articles, claims }: Model, { renamed, articles: changedArticles, claims: changedClaims }: Change): [Article[], Claim[]] {
  const written = new Set([...changedArticles.map(({ article }) => article.slug), ...changedClaims.map(({ claim }) => claim.key)])
  return [
    articles.filter(({ slug, authors, publisher }) => !written.has(slug) && (authors.some((author) => renamed.has(author)) || (publisher !== null && renamed.has(publisher)))),
    claims.filter(({ key, about, attribution }) => !written.has(key) && (about.some((slug) => renamed.has(slug)) || attribution.some(({ source }) => renamed.has(source)))),
  ]
}
