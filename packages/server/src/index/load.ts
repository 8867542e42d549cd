import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { MODEL_VERSION, type Model } from '@whosaid/schema'
import { fromRows, type Rows } from './rows.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { orderOf, TABLE_NAMES, type Tables } from './tables.ts'
import { versionOf } from './version.ts'

/** An index that cannot be served, with the reason and what to do. */
export class BadIndex extends Error {
  override readonly name = 'BadIndex'
}

export interface LoadedIndex {
  readonly version: string
  readonly model: Model
}

/**
 * Reads an index file whole.
 * @throws BadIndex when it is missing, damaged, or written by another version of the model
 */
export async function loadIndex(path: string): Promise<LoadedIndex> {
  if (!existsSync(path)) throw new BadIndex(`There is no index at ${path}. Build it: npm run build`)
  const { model, version } = await read(path).catch((error: unknown) => {
    throw error instanceof BadIndex ? error : new BadIndex(`The index ${path} cannot be read (${(error as Error).message}). Build it anew: npm run build`)
  })
  // The rows say what they should hash to: a flipped bit in a text is found before it is served.
  if (versionOf(model) !== version) throw new BadIndex(`The index ${path} is damaged: its content does not match its version. Build it anew: npm run build`)
  return { version, model }
}

async function read(path: string): Promise<LoadedIndex> {
  const database = new Kysely<Tables>({ dialect: sqliteDialect(new DatabaseSync(path, { readOnly: true })) })
  try {
    const meta = new Map((await database.selectFrom('meta').selectAll().execute()).map(({ key, value }) => [key, value]))
    if (meta.get('model') !== String(MODEL_VERSION)) {
      throw new BadIndex(`The index ${path} holds model ${meta.get('model') ?? 'unknown'}; this is Whosaid of model ${MODEL_VERSION}. Build it anew: npm run build`)
    }
    const rows: Partial<Record<string, unknown[]>> = {}
    for (const table of TABLE_NAMES) {
      let query = database.selectFrom(table).selectAll()
      for (const column of orderOf(table)) query = query.orderBy(column as never)
      rows[table] = await query.execute()
    }
    return { model: fromRows(rows as Rows), version: meta.get('version') ?? '' }
  } finally {
    await database.destroy()
  }
}
