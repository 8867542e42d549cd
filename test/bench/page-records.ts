import type { Model } from '@whosaid/schema'
import { graphqlHandler } from '../../packages/server/src/http/graphql.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'

/** What one page shows, links resolved: any generator can render it with nothing else at hand. */
export type PageRecord = Readonly<Record<string, unknown>> & { readonly path: string; readonly title: string }

/** By the template that renders them. */
export type PageRecords = Readonly<Record<'article' | 'claim' | 'entity' | 'list', readonly PageRecord[]>>

interface Linked {
  readonly name: string
  readonly path?: string
}
interface ClaimRecord {
  readonly id: string
  readonly path: string
  readonly text: string
  readonly kind: string
  readonly mode: string
  readonly article: { readonly path: string }
  readonly speaker: Linked & { readonly article?: { readonly path: string } }
  readonly attribution: readonly { readonly source: Linked & { readonly article?: { readonly path: string } } }[]
  readonly quote: string | null
  readonly hedge: string | null
  readonly when: object | null
  readonly quantities: readonly { readonly text: string }[]
  readonly evidence: readonly { readonly paragraph: number }[]
  readonly notes: readonly { readonly kind: string }[]
  readonly about: readonly (Linked & { readonly path: string; readonly kindLabel: string })[]
  readonly relations: readonly { readonly type: string; readonly direction: string; readonly note: string | null; readonly claim: { readonly id: string } }[]
}
type Line = Pick<ClaimRecord, 'path' | 'text' | 'kind' | 'mode' | 'speaker'>
interface LinkedClaim extends Omit<ClaimRecord, 'id' | 'relations'> {
  readonly number: number
  readonly relations: readonly { readonly type: string; readonly direction: string; readonly other: Line }[]
}
interface ArticleRecord {
  readonly path: string
  readonly title: string
  readonly authors: readonly { readonly path: string }[]
  readonly publisher: { readonly path: string } | null
}
interface EntityRecord {
  readonly path: string
  readonly name: string
  readonly kindLabel: string
}

const SOURCE = '{ name ... on Entity { path } ... on Byline { article { path } } ... on UnnamedSource { article { path } } }'
const DATE = '{ edtf text basis }'
const ENTITY = '{ name path kindLabel }'
const LISTS = {
  articles: `path title language url summary authors ${ENTITY} publisher ${ENTITY} published ${DATE} sections { title } source { sha256 length paragraphs }`,
  claims: `id path text kind mode assertion quote hedge article { path title } section { title } speaker ${SOURCE} attribution { mode as source ${SOURCE} }
    about ${ENTITY} when ${DATE} uttered ${DATE} recorded ${DATE} quantities { text measure of approximation derived } evidence { paragraph start end sha256 }
    relations { type direction note claim { id } } notes { kind text }`,
  entities: `path name kindLabel aliases description facts { label text } related(first: 12) { claims entity ${ENTITY} }`,
}

/** Everything of one list of the API, fifty at a time. */
async function all<Item>(ask: (query: string) => Promise<Record<string, { nodes: Item[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }>>, list: keyof typeof LISTS): Promise<Item[]> {
  const nodes: Item[] = []
  for (let after = ''; ; ) {
    const page = (await ask(`{ ${list}(first: 50${after}) { nodes { ${LISTS[list]} } pageInfo { hasNextPage endCursor } } }`))[list]
    nodes.push(...(page?.nodes ?? []))
    if (page?.pageInfo.hasNextPage !== true) return nodes
    after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`
  }
}

/** The data of every page that stands for an article, a claim or an entity, and of the lists of them, from the API. */
export async function pageRecords(model: Model): Promise<PageRecords> {
  const catalog = catalogOf(memoryStore(model))
  const yoga = graphqlHandler({ catalog: () => catalog, report: (error) => console.error(error) })
  const headers = { 'content-type': 'application/json' }
  const ask = async <T>(query: string): Promise<T> => {
    const { data, errors } = (await (await yoga.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) }))).json()) as { data: T; errors?: unknown }
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
    return data
  }
  const articles = await all<ArticleRecord>(ask, 'articles')
  const claims = await all<ClaimRecord>(ask, 'claims')
  const entities = await all<EntityRecord>(ask, 'entities')
  return link(articles, claims, entities)
}

/** A claim in a list: what it says and who says it. */
const line = ({ path, text, kind, mode, speaker }: ClaimRecord): Line => ({ path, text, kind, mode, speaker })

/** Of a claim, what its article's page shows. */
function inArticle({ path, number, text, kind, mode, quote, hedge, attribution, about, when, quantities, relations, evidence, notes }: LinkedClaim): object {
  return {
    path, number, text, kind, mode, quote, hedge, attribution, about, when, quantities: quantities.map((figure) => ({ text: figure.text })),
    relations: relations.map(({ type, direction, other }) => ({ type, direction, other: { path: other.path } })),
    evidence: evidence.map(({ paragraph }) => ({ paragraph })), notes: notes.map((note) => ({ kind: note.kind })),
  }
}

function link(articles: readonly ArticleRecord[], claims: readonly ClaimRecord[], entities: readonly EntityRecord[]): PageRecords {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const byArticle = Map.groupBy(claims, ({ article }) => article.path)
  const linked = claims.map((claim) => {
    const siblings = byArticle.get(claim.article.path) ?? []
    const number = siblings.indexOf(claim) + 1
    const relations = claim.relations.flatMap(({ claim: { id }, ...relation }) => {
      const other = byId.get(id)
      return other === undefined ? [] : [{ ...relation, other: line(other) }]
    })
    const { id: _id, ...rest } = claim
    return { ...rest, title: `Claim ${number}: ${claim.text}`, number, of: siblings.length, relations, previous: siblings[number - 2]?.path ?? null, next: siblings[number]?.path ?? null }
  })
  const linkedByArticle = Map.groupBy(linked, ({ article }) => article.path)
  const about = Map.groupBy(claims.flatMap((claim) => claim.about.map(({ path }) => ({ path, claim }))), ({ path }) => path)
  const said = Map.groupBy(claims, ({ speaker }) => speaker.path ?? '')
  const passed = Map.groupBy(claims.flatMap((claim) => claim.attribution.flatMap(({ source: { path = '' } }) => (path === claim.speaker.path ? [] : [{ path, claim }]))), ({ path }) => path)
  const wrote = Map.groupBy(articles.flatMap((article) => article.authors.map(({ path }) => ({ path, article: { path: article.path, title: article.title } }))), ({ path }) => path)
  const published = Map.groupBy(articles, ({ publisher }) => publisher?.path ?? '')
  const folderOf = (path: string): string => path.replace(/[^/]+\/$/, '')
  return {
    article: articles.map((article) => ({ ...article, claims: (linkedByArticle.get(article.path) ?? []).map(inArticle) })),
    claim: linked,
    entity: entities.map((entity) => ({
      ...entity,
      title: entity.name,
      about: (about.get(entity.path) ?? []).map(({ claim }) => line(claim)),
      said: (said.get(entity.path) ?? []).map(line),
      passed: (passed.get(entity.path) ?? []).map(({ claim }) => line(claim)),
      wrote: (wrote.get(entity.path) ?? []).map(({ article }) => article),
      published: (published.get(entity.path) ?? []).map(({ path, title }) => ({ path, title })),
    })),
    list: [
      { path: '/articles/', title: 'Articles', items: articles.map(({ path, title }) => ({ path, title })) },
      ...[...Map.groupBy(entities, ({ path }) => folderOf(path))].map(([path, members]) => ({
        path, title: path.replaceAll('/', ''), items: members.map((member) => ({ path: member.path, title: member.name })),
      })),
      { path: '/', title: 'Whosaid', items: articles.slice(0, 20).map(({ path, title }) => ({ path, title })) },
    ],
  }
}
