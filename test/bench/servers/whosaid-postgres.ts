import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Article, ArticleSource, Claim, Entity, Model } from '@whosaid/schema'
import { migrateDatabase } from '../../../packages/server/src/store/postgres/migrate.ts'
import { publishModel } from '../../../packages/server/src/store/postgres/publish/publish.ts'
import { REPOSITORY } from '../../support/real-content.ts'
import { MISSING, sharedPostgres, type Database } from '../postgres.ts'
import type { Server, Setting } from './server.ts'
import { FLAGS, WITHOUT_SHARES } from './whosaid.ts'

const NAME = 'whosaid'
const inFolder = ({ folder }: Setting): string => join(folder, 'postgres')
export const urlOf = (setting: Setting): string => `postgres://bench@/${NAME}?host=${encodeURIComponent(inFolder(setting))}`

/** The database that the folder's PostgreSQL has for us, without tables. */
export function ownDatabase(setting: Setting): Database | undefined {
  const database = sharedPostgres(inFolder(setting))
  database?.create(NAME)
  return database
}

/** Beside PostGraphile on one PostgreSQL, each with a database of its own. */
export const whosaidPostgres: Server = {
  name: 'whosaid-postgres',
  title: 'Whosaid, PostgreSQL (its own CPU alone)',
  command: (setting) => ({
    command: process.execPath, args: [...FLAGS, join(REPOSITORY, 'packages/server/bin/whosaid.js'), 'serve', '--from', setting.folder], env: { ...WITHOUT_SHARES, DATABASE_URL: urlOf(setting) },
  }),
  async prepare(setting) {
    const database = ownDatabase(setting)
    if (database === undefined) return MISSING
    await migrateDatabase(urlOf(setting))
    await publishModel(urlOf(setting), await modelIn(join(setting.folder, 'records.ndjson')))
    return database.stop
  },
}

/** The model that the records are of. */
export async function modelIn(records: string): Promise<Model> {
  const model = { article: [] as Article[], entity: [] as Entity[], source: [] as ArticleSource[], claim: [] as Claim[] }
  for await (const line of createInterface({ input: createReadStream(records) })) {
    const record = JSON.parse(line) as Article | Entity | ArticleSource | Claim
    model[record.type].push(record as never)
  }
  return { articles: model.article, entities: model.entity, sources: model.source, claims: model.claim }
}
