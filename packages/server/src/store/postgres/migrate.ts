import { Migrator, type Migration } from 'kysely/migration'
import { PostgresDialect, Kysely } from 'kysely'
import { Pool } from 'pg'
import * as index from './migrations/0001-index.ts'
import * as uncompressed from './migrations/0002-uncompressed.ts'

/** Every migration by its name, in order; forward only. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-index': index, '0002-uncompressed': uncompressed }

/**
 * Brings a database to the tables of this Whosaid. Two that do so at once take turns, by the migrator's own lock.
 * @returns the names of the migrations that were run
 * @throws whatever the database says
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  const database = new Kysely<never>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 1 }) }) })
  try {
    const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    return results.map(({ migrationName }) => migrationName)
  } finally {
    await database.destroy()
  }
}
