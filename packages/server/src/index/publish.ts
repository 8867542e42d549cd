import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely } from 'kysely'
import { MODEL_VERSION, type Model } from '@whosaid/schema'
import { memoryStore, type MemoryStore } from '../store/memory/store.ts'
import { writePacked } from './packed.ts'
import { toRows, type Rows } from './rows.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { sectionsOf } from './store-sections.ts'
import { createTables, TABLE_NAMES, type TableName, type Tables } from './tables.ts'

/**
 * Writes a model into an index file, as rows and packed: aside, synced, then renamed into place, so that a reader finds the former content or this
 * and never a mixture. The same model gives the same bytes.
 * @param store - of the model, where there is one already
 * @returns the content's version
 */
export async function publishIndex(model: Model, path: string, store: MemoryStore = memoryStore(model)): Promise<string> {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.new`
  removeAbandoned(path)
  try {
    await write(model, store, aside)
    sync(aside)
    renameSync(aside, path)
    sync(dirname(path))
  } finally {
    rmSync(aside, { force: true })
    rmSync(`${aside}-journal`, { force: true })
  }
  return store.content.version
}

async function write(model: Model, store: MemoryStore, path: string): Promise<void> {
  const { version } = store.content
  const sqlite = new DatabaseSync(path)
  // No journal beside a file that nobody reads before it is whole, and no write-ahead log: any tool can open the result.
  sqlite.exec('pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;')
  const database = new Kysely<Tables>({ dialect: sqliteDialect(sqlite) })
  try {
    await database.transaction().execute(async (transaction) => {
      await createTables(transaction)
      const rows = toRows(model, { version, model: String(MODEL_VERSION) })
      for (const table of TABLE_NAMES) {
        insertAll(sqlite, transaction, table, rows[table])
      }
      // In the same transaction: whoever opens an index tells by the number of transactions whether anyone wrote to it since.
      writePacked(sqlite, version, sectionsOf(store))
    })
  } finally {
    await database.destroy()
  }
}

/** One statement for each table, prepared once: to compile statements of many rows took longer than to write them. */
function insertAll<Name extends TableName>(sqlite: DatabaseSync, database: Kysely<Tables>, table: Name, rows: Rows[Name]): void {
  const [first] = rows
  if (first === undefined) return
  const insert = sqlite.prepare(database.insertInto(table).values(first as never).compile().sql)
  const columns = Object.keys(first) as (keyof Tables[Name])[]
  for (const row of rows) insert.run(...columns.map((column) => row[column] as SQLInputValue))
}

/** Removes what builds left behind that were killed: their process is gone. */
export function removeAbandoned(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const [, pid] = name.startsWith(`${basename(path)}.`) ? (/\.(\d+)\.new(?:-journal)?$/.exec(name) ?? []) : []
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) rmSync(join(dirname(path), name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
