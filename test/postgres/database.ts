import { Client, type QueryResultRow } from 'pg'
import type { Model, Store } from '@whosaid/schema'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { Connection } from '../../packages/server/src/store/postgres/connection.ts'
import { migrateDatabase } from '../../packages/server/src/store/postgres/migrate.ts'
import { publishModel } from '../../packages/server/src/store/postgres/publish/publish.ts'
import { snapshotOf } from '../../packages/server/src/store/postgres/snapshot.ts'
import { postgresStore } from '../../packages/server/src/store/postgres/store.ts'
import { HOW_TO_GET_ONE } from './database-server.ts'

/** A database on the server that all files share. */
export interface Database {
  readonly url: string
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Publishes a model and reads what was published. */
  store(model: Model): Promise<Store>
  readonly connection: Connection
}

const port = inject('postgresPort')
const urlOf = (name: string): string => `postgres://whosaid@127.0.0.1:${port}/${name}`

/** Tests that need a database of their own, with the tables in it unless told otherwise; skipped by name where there is no server. */
export function describeWithDatabase(name: string, tests: (database: Database) => void, { migrated = true }: { readonly migrated?: boolean } = {}): void {
  const database = `test_${name.replaceAll(/\W+/g, '_').toLowerCase().slice(0, 40)}_${process.pid}`
  const url = urlOf(database)
  const connection = new Connection({ url, poolSize: 4, waitMs: 5000, statementMs: 10_000 })
  describe.skipIf(port === 0)(`${name}${port === 0 ? ` (${HOW_TO_GET_ONE})` : ''}`, () => {
    beforeAll(async () => {
      await query(urlOf('postgres'), `create database ${database}`)
      if (migrated) await migrateDatabase(url)
    })
    afterAll(() => connection.close())
    tests({
      url, connection,
      query: (text, values) => query(url, text, values),
      async store(model) {
        const { number, version } = await publishModel(url, model)
        const content = { version, articles: model.articles.length, claims: model.claims.length, entities: model.entities.length }
        return postgresStore(snapshotOf(number, (statement, signal) => connection.rows(statement, signal)), content)
      },
    })
  })
}

async function query<Row extends QueryResultRow>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
