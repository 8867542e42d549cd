import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { remembered } from './remembered.ts'
import { raw, statement, type Sql } from './statement.ts'

/** One publication as it is read: by any of the connections that hold it, cut when a request ends. */
export interface Snapshot {
  /** The publication's number. */
  readonly number: number
  /** Which rows of a table, by its alias, belong to the publication. */
  valid(alias: string): Sql
  rows<Row extends object>(piece: Sql): Promise<Row[]>
  /** What was worked out for this publication: the same for every request. */
  remember<T>(key: string, workOut: () => Promise<T>): Promise<T>
  during(signal: AbortSignal): Snapshot
}

/** How many answers to parts of filters a publication keeps. */
const KEPT_PARTS = 500

/** @param connection - the one to send the next statement to */
export function snapshotOf(number: number, connection: () => Connection): Snapshot {
  const remember = remembered(KEPT_PARTS)
  const over = (signal?: AbortSignal): Snapshot => ({
    number,
    valid: (alias) => sql`${raw(alias)}.since <= ${number} and ${raw(alias)}.until > ${number}`,
    rows: <Row extends object>(piece: Sql) => connection().rows<Row & Record<string, unknown>>(statement(piece), signal),
    remember,
    during: over,
  })
  return over()
}
