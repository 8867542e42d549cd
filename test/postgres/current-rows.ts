import { VERSIONED } from '../../packages/server/src/store/postgres/publish/write.ts'

interface Queried {
  query(text: string): Promise<readonly Record<string, unknown>[]>
}

/** Every row of what is current, by table, without the publications it belongs to and ranks, which follow from what was there before. */
export async function currentRows(database: Queried): Promise<Record<string, readonly string[]>> {
  const tables: Record<string, readonly string[]> = {}
  for (const table of VERSIONED) {
    const rows = await database.query(`select * from ${table} where until = 2147483647`)
    tables[table] = rows.map(({ since: _since, until: _until, title_rank: _title, name_rank: _name, ...row }) => JSON.stringify(row)).toSorted()
  }
  return tables
}
