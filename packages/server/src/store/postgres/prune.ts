import { Client } from 'pg'
import { VERSIONED } from './publish/write.ts'

export interface Pruned {
  /** Publications that can no longer be asked for. */
  readonly publications: number
  readonly rows: number
}

/**
 * Forgets all publications but the current one and those before it that are to be kept, and the rows that only those had.
 * @param keep - how many beside the current one; a server that has not turned yet still reads the last of them
 */
export async function prunePublications(url: string, keep: number): Promise<Pruned> {
  const client = new Client({ connectionString: url, application_name: 'whosaid prune' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    const { rows: [head] } = await client.query<{ number: number }>('select number from head where id = 1 for update')
    const first = (head?.number ?? 0) - keep
    const { rowCount: publications } = await client.query('delete from publication where number < $1', [first])
    let rows = 0
    for (const table of VERSIONED) rows += (await client.query(`delete from ${table} where until <= $1`, [first])).rowCount ?? 0
    await client.query('commit')
    return { publications: publications ?? 0, rows }
  } finally {
    await client.end().catch(() => {})
  }
}
