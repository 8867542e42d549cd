import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { MODEL_VERSION } from '@whosaid/schema'
import type { MemoryStore } from '../store/memory/store.ts'
import { DamagedSection, largestFirst, PACKED_VERSION, readManifest, sectionReader } from './packed.ts'
import { storeOfSections } from './store-sections.ts'

/** An index that cannot be served, with the reason and what to do. */
export class BadIndex extends Error {
  override readonly name = 'BadIndex'
}

/**
 * Opens an index file as a store: what is packed in it is read whole and held against its hashes, its rows are left alone.
 * @throws BadIndex when it is missing, damaged, or written by another version of the model
 */
export async function loadIndex(path: string): Promise<MemoryStore> {
  if (!existsSync(path)) throw new BadIndex(`There is no index at ${path}. Build it: npm run build`)
  try {
    return read(path)
  } catch (error) {
    if (error instanceof BadIndex) throw error
    throw new BadIndex(`The index ${path} cannot be read (${(error as Error).message}). Build it anew: npm run build`)
  }
}

function read(path: string): MemoryStore {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const meta = new Map(database.prepare('select key, value from meta').all().map(({ key, value }) => [key, value]))
    const model = meta.get('model')
    if (model !== String(MODEL_VERSION)) {
      throw new BadIndex(`The index ${path} holds model ${typeof model === 'string' ? model : 'unknown'}; this is Whosaid of model ${MODEL_VERSION}. Build it anew: npm run build`)
    }
    if (!isAsBuilt(path)) throw damaged(path)
    const section = sectionReader(database)
    const { packed, version, sections } = readManifest(section)
    if (packed !== PACKED_VERSION) throw new BadIndex(`The index ${path} is packed in form ${packed}; this is Whosaid of form ${PACKED_VERSION}. Build it anew: npm run build`)
    if (version !== meta.get('version')) throw damaged(path)
    return storeOfSections(Object.fromEntries(largestFirst(database, sections).map((name) => [name, section(name)])), version)
  } catch (error) {
    throw error instanceof DamagedSection ? damaged(path) : error
  } finally {
    database.close()
  }
}

/** The version that an index says it holds; nothing where none can be read. */
export function versionIn(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  try {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const row = database.prepare("select value from meta where key = 'version'").get()
      return typeof row?.['value'] === 'string' ? row['value'] : undefined
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

const damaged = (path: string): BadIndex => new BadIndex(`The index ${path} is damaged: its content does not match its version. Build it anew: npm run build`)

/** Transactions that an index has seen when it is published. */
const TRANSACTIONS = 1

/** Whether a file is as long as its header says, and was written to by nobody but its build. See https://www.sqlite.org/fileformat2.html#the_database_header */
function isAsBuilt(path: string): boolean {
  const descriptor = openSync(path, 'r')
  try {
    const header = Buffer.alloc(100)
    readSync(descriptor, header, 0, header.length, 0)
    const [pageSize, transactions, pages] = [header.readUInt16BE(16), header.readUInt32BE(24), header.readUInt32BE(28)]
    // 1 stands for 65,536, which takes more than two bytes.
    return transactions === TRANSACTIONS && fstatSync(descriptor).size === pages * (pageSize === 1 ? 65_536 : pageSize)
  } finally {
    closeSync(descriptor)
  }
}
