import { Client } from 'pg'
import { migrateDatabase } from '../../../packages/server/src/store/postgres/migrate.ts'
import { publishModel } from '../../../packages/server/src/store/postgres/publish/publish.ts'
import { join } from 'node:path'
import { LoadGenerator, type Measured } from '../load.ts'
import { MISSING } from '../postgres.ts'
import { published } from '../published.ts'
import { claim } from '../queries/claim.ts'
import { large } from '../queries/large.ts'
import type { Query } from '../queries/query.ts'
import { RunningServer } from '../running.ts'
import { modelIn, ownDatabase, urlOf, whosaidPostgres } from '../servers/whosaid-postgres.ts'
import type { Figure, Section } from './section.ts'

/** What a corpus takes of PostgreSQL: to be published, on its disk, and for an answer. */
export const postgres: Section = {
  name: 'postgres',
  async measure({ options, folder, say }) {
    const setting = { folder }
    const database = ownDatabase(setting)
    if (database === undefined) return [{ id: 'postgres', what: 'PostgreSQL', value: undefined, unit: 's', note: MISSING }]
    published(folder, options, true)
    const model = await modelIn(join(folder, 'records.ndjson'))
    await migrateDatabase(urlOf(setting))
    const started = performance.now()
    const { rows } = await publishModel(urlOf(setting), model)
    const seconds = (performance.now() - started) / 1000
    say(`Published to PostgreSQL: ${rows} rows in ${seconds.toFixed(1)} s.`)
    const bytes = await bytesOf(urlOf(setting))

    const server = await RunningServer.start(whosaidPostgres.command(setting))
    const load = new LoadGenerator()
    try {
      await server.until(async () => (await server.ask('{ __typename }', {})).text !== '', 60)
      const asked = async (query: Query): Promise<Measured & { readonly databaseMicros: number }> => {
        const task = { query: query.name, document: undefined, origin: server.origin, path: '/graphql', pid: server.pid, size: options, fixed: undefined, seed: options.seed }
        await load.run({ ...task, warmSeconds: 3, seconds: 0.1 })
        const before = database.cpuMs()
        const measured = await load.run({ ...task, seed: options.seed + 1, warmSeconds: 0, seconds: 3 * options.seconds })
        return { ...measured, databaseMicros: ((database.cpuMs() - before) * 1000) / measured.requests }
      }
      const answers = [await asked(large), await asked(claim)] as const
      const claims = model.claims.length
      return [
        { id: 'postgres-publish', what: 'First publication to PostgreSQL', value: seconds, unit: 's' },
        { id: 'postgres-rows', what: 'Rows of it', value: rows / seconds, unit: 'rows/s' },
        { id: 'postgres-tables', what: 'Tables, of each claim', value: bytes.tables / claims, unit: 'B' },
        { id: 'postgres-indexes', what: 'Indexes, of each claim', value: bytes.indexes / claims, unit: 'B' },
        ...[large, claim].flatMap(({ name }, index): Figure[] => [
          { id: `postgres-${name}`, what: `CPU of the server's process for one \`${name}\``, value: answers[index]!.cpuMicros, unit: 'µs' },
          { id: `postgres-${name}-database`, what: `CPU of PostgreSQL for one \`${name}\``, value: answers[index]!.databaseMicros, unit: 'µs' },
        ]),
        { id: 'postgres-memory', what: 'Resident memory of the server after them', value: answers[1].megabytes, unit: 'MB' },
      ]
    } finally {
      load.stop()
      await server.stop()
      database.stop()
    }
  },
}

async function bytesOf(url: string): Promise<{ readonly tables: number; readonly indexes: number }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: [row] } = await client.query<{ tables: string; indexes: string }>(
      "select sum(pg_table_size(oid)) as tables, sum(pg_indexes_size(oid)) as indexes from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    )
    return { tables: Number(row?.tables), indexes: Number(row?.indexes) }
  } finally {
    await client.end()
  }
}
