import { sql, type Kysely } from 'kysely'
import { isPostgres } from '../engine.ts'

/** Rows of claims are wider than PostgreSQL leaves uncompressed by itself (2 kB), and taking one out of its compression costs more than reading it. */
export async function up(database: Kysely<never>): Promise<void> {
  const { rows: [engine] } = await sql<{ version: string }>`select version()`.execute(database)
  if (isPostgres(engine?.version)) await sql`alter table claim set (toast_tuple_target = 4080)`.execute(database)
}
