import { sql } from 'kysely'
import { remembered } from './remembered.ts'
import { raw, statement, type Sql, type Statement } from './statement.ts'

/** One publication as it is read: from whichever database holds it, cut when a request ends. */
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

/** Sends a statement to a database that holds the publication. */
export type Send = <Row extends Record<string, unknown>>(statement: Statement, signal?: AbortSignal) => Promise<Row[]>

export function snapshotOf(number: number, send: Send): Snapshot {
  const remember = remembered(KEPT_PARTS)
  const over = (signal?: AbortSignal): Snapshot => ({
    number,
    valid: (alias) => sql`${raw(alias)}.since <= ${number} and ${raw(alias)}.until > ${number}`,
    rows: <Row extends object>(piece: Sql) => send<Row & Record<string, unknown>>(statement(piece), signal),
    remember,
    during: over,
  })
  return over()
}
