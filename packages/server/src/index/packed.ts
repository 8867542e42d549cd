/**
 * The packed form of the content, in the index beside its rows: one table of blobs, each with its SHA-256. Serving reads this and
 * nothing else; whoever has a SQLite tool reads the rows. The section `manifest` says what all others are.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Sections } from '../store/memory/columns/sections.ts'

/** Counts up when the sections come to mean something else. */
export const PACKED_VERSION = 1

export interface Manifest {
  readonly packed: number
  /** Of the content. */
  readonly version: string
  readonly sections: readonly string[]
}

const digestOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex')

export function writePacked(database: DatabaseSync, version: string, sections: Sections): void {
  database.exec('create table packed (name text not null primary key, sha256 text not null, data blob not null)')
  const insert = database.prepare('insert into packed (name, sha256, data) values (?, ?, ?)')
  const write = (name: string, data: Uint8Array): void => {
    insert.run(name, digestOf(data), data)
  }
  const manifest: Manifest = { packed: PACKED_VERSION, version, sections: Object.keys(sections) }
  write('manifest', Buffer.from(JSON.stringify(manifest)))
  for (const [name, data] of Object.entries(sections)) write(name, data)
}

/** A section is missing, or is not what was written. */
export class DamagedSection extends Error {
  override readonly name = 'DamagedSection'
}

/**
 * Reads sections, each of them held against its hash before it is given.
 * @throws DamagedSection
 */
export function sectionReader(database: DatabaseSync): (name: string) => Uint8Array {
  const select = database.prepare('select sha256, data from packed where name = ?')
  return (name) => {
    const row = select.get(name) as { sha256: string; data: Uint8Array } | undefined
    if (row === undefined || !(row.data instanceof Uint8Array) || digestOf(row.data) !== row.sha256) throw new DamagedSection(name)
    return row.data
  }
}

/** Sections, the largest first: the room that reading one takes for a moment is enough for those that follow, and the process stays that much smaller. */
export function largestFirst(database: DatabaseSync, sections: readonly string[]): string[] {
  const lengths = new Map(database.prepare('select name, length(data) as length from packed').all().map(({ name, length }) => [name, Number(length)]))
  const lengthOf = (name: string): number => lengths.get(name) ?? 0
  return sections.toSorted((a, b) => lengthOf(b) - lengthOf(a))
}

export const readManifest = (section: (name: string) => Uint8Array): Manifest => JSON.parse(Buffer.from(section('manifest')).toString('utf8')) as Manifest
