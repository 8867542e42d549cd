import { Client, type ClientBase } from 'pg'
import { contentVersion, digestsOf, type Digests, type Model } from '@whosaid/schema'
import { changeSince, claimsNaming, type Change } from './change.ts'
import { withoutIndexes } from './indexes.ts'
import { namesOf } from './names.ts'
import { claimDocument, claimRows, articleDocument, articleRows, entityDocument, entityRows, raggedDates } from './rows.ts'
import { closeAll, closeRows, closeWhere, CURRENT, RowWriter, STORED_MODEL } from './write.ts'

/** By which servers that listen learn of a publication before they ask. */
export const CHANNEL = 'whosaid'

export interface Publication {
  readonly version: string
  /** Counts publications up from 1. */
  readonly number: number
  /** Whether there was anything to publish. */
  readonly published: boolean
  /** Rows that were written. */
  readonly rows: number
}

/**
 * Publishes a model in one transaction: servers go on with the publication before until it is whole, and with their running
 * requests after that. Publishers take turns. Only what changed is written.
 * @param digests - what the model's records hash to, where that is known
 */
export async function publishModel(url: string, model: Model, digests: Digests = digestsOf(model)): Promise<Publication> {
  const client = new Client({ connectionString: url, application_name: 'whosaid publish' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    // Whoever publishes at the same time waits here, and then compares with what this one made.
    const { rows: [head] } = await client.query<{ number: number }>('select number from head where id = 1 for update')
    const last = head?.number ?? 0
    const version = contentVersion(digests)
    const { rows: [former] } = await client.query<{ version: string; model: number }>('select version, model from publication where number = $1', [last])
    if (former?.version === version && former.model === STORED_MODEL) {
      await client.query('rollback')
      return { version, number: last, published: false, rows: 0 }
    }
    const number = last + 1
    if (former !== undefined && former.model !== STORED_MODEL) await closeAll(client, number)
    const fill = (): Promise<number> => write(client, model, digests, number)
    const rows = await (former === undefined ? withoutIndexes(client, fill) : fill())
    await client.query('insert into publication (number, version, model, articles, claims, entities) values ($1, $2, $3, $4, $5, $6)', [
      number, version, STORED_MODEL, model.articles.length, model.claims.length, model.entities.length,
    ])
    await client.query('update head set number = $1 where id = 1', [number])
    await client.query(`select pg_notify('${CHANNEL}', $1)`, [String(number)])
    await client.query('commit')
    // A large change leaves the planner with wrong ideas until the database looks for itself, which can take minutes.
    if (rows > ANALYZE_FROM) await client.query('analyze')
    return { version, number, published: true, rows }
  } finally {
    // What was not committed is undone with the connection.
    await client.end().catch(() => {})
  }
}

const ANALYZE_FROM = 20_000

async function write(client: ClientBase, model: Model, digests: Digests, number: number): Promise<number> {
  const change = await changeSince(client, model, digests)
  await closeChanged(client, change, number)
  const writer = new RowWriter(client, number)
  const names = namesOf(model)
  for (const { article, sources, digest, rank } of change.articles) {
    await writer.add(articleRows(article, sources, digest, rank))
    await writer.add({ document: [articleDocument(article, names)] })
  }
  for (const { entity, digest, rank } of change.entities) {
    await writer.add(entityRows(entity, digest, rank))
    await writer.add({ document: [entityDocument(entity)] })
  }
  for (const placed of change.claims) {
    await writer.add(claimRows(placed))
    await writer.add({ document: [claimDocument(placed.claim, names)] })
  }
  await rewriteNames(client, model, change, writer, number)
  await recount(client, model, change, writer, number)
  await writer.flush()
  const dates = raggedDates({ articles: change.articles.map(({ article }) => article), claims: change.claims.map(({ claim }) => claim), entities: change.entities.map(({ entity }) => entity) })
  await client.query('insert into ragged_date select * from json_populate_recordset(null::ragged_date, $1::json) on conflict do nothing', [JSON.stringify(dates)])
  return writer.rows
}

async function closeChanged(client: ClientBase, { articles, entities, claims, gone }: Change, number: number): Promise<void> {
  await closeRows(client, 'article', [...gone.articles, ...articles.map(({ article }) => article.slug)], number)
  await closeRows(client, 'entity', [...gone.entities, ...entities.map(({ entity }) => entity.slug)], number)
  await closeRows(client, 'claim', [...gone.claims, ...claims.map(({ claim }) => claim.key)], number)
}

/** Articles and claims are found by the names of what they name: a new name changes their documents, and nothing else of them. */
async function rewriteNames(client: ClientBase, model: Model, change: Change, writer: RowWriter, number: number): Promise<void> {
  if (change.renamed.size === 0) return
  const names = namesOf(model)
  const [articles, claims] = claimsNaming(model, change)
  await closeWhere(client, 'document', 'key', [...articles.map(({ slug }) => `article:${slug}`), ...claims.map(({ key }) => `claim:${key}`)], number)
  for (const article of articles) await writer.add({ document: [articleDocument(article, names)] })
  for (const claim of claims) await writer.add({ document: [claimDocument(claim, names)] })
}

/** How many claims are about each entity that a change touches. */
async function recount(client: ClientBase, model: Model, { counted }: Change, writer: RowWriter, number: number): Promise<void> {
  const counts = new Map([...counted].map((slug) => [slug, 0]))
  for (const { about } of model.claims) {
    for (const slug of about) {
      const count = counts.get(slug)
      if (count !== undefined) counts.set(slug, count + 1)
    }
  }
  const { rows } = await client.query<{ entity: string; claims: number }>(`select entity, claims from standing where entity = any($1) and until = ${CURRENT}`, [[...counted]])
  const former = new Map(rows.map(({ entity, claims }) => [entity, claims]))
  const existing = new Set(model.entities.map(({ slug }) => slug))
  const changed = [...counts].filter(([entity, claims]) => !existing.has(entity) || former.get(entity) !== claims)
  await closeWhere(client, 'standing', 'entity', changed.map(([entity]) => entity), number)
  await writer.add({ standing: changed.filter(([entity]) => existing.has(entity)).map(([entity, claims]) => ({ entity, claims })) })
}
