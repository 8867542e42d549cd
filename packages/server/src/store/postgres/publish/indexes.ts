import type { ClientBase } from 'pg'
import { isPostgres } from '../engine.ts'
import { VERSIONED } from './write.ts'

/**
 * Fills empty tables without their indexes, which are made anew once the rows are there: as one piece that takes a fraction of what keeping them up row by row does. Nobody reads
 * from tables that hold no publication.
 */
export async function withoutIndexes<T>(client: ClientBase, fill: () => Promise<T>): Promise<T> {
  const { rows: [engine] } = await client.query<{ version: string }>('select version()')
  if (!isPostgres(engine?.version)) return fill()
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    'select quote_ident(indexname) as name, indexdef as definition from pg_indexes where schemaname = current_schema() and tablename = any($1)', [VERSIONED],
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const filled = await fill()
  for (const { definition } of indexes) await client.query(definition)
  return filled
}
