import type { Command } from 'commander'
import { migrateDatabase } from '../store/postgres/migrate.ts'
import { DATABASE_OPTION, databaseUrl, withDatabase } from './database.ts'
import { run, say } from './report.ts'

/** Brings the database's tables up to this Whosaid; run twice, or by two at once, it does so once. */
async function migrate({ database }: { readonly database?: string }): Promise<void> {
  const done = await withDatabase(() => migrateDatabase(databaseUrl(database)))
  say(done.length === 0 ? 'The database is up to date.' : `The database has its tables: ${done.join(', ')}.`)
}

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description("Make or change the tables in PostgreSQL as this Whosaid needs them; forward only, and safe to run again.")
    .option(...DATABASE_OPTION)
    .addHelpText('after', '\nExample: DATABASE_URL=postgres://whosaid@db.example/whosaid whosaid migrate')
    .action((options: { readonly database?: string }) => run(() => migrate(options)))
}
