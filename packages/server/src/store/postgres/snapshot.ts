import { sql } from 'kysely'
import type { Article, ArticleSource, Claim, Entity } from '@whosaid/schema'
import { Kept } from './kept.ts'
import { oneStatement } from './questions.ts'
import { remembered } from './remembered.ts'
import { raw, statement, type Sql, type Statement } from './statement.ts'

/** One publication as it is read: from whichever database holds it, cut when a request ends. */
export interface Snapshot {
  /** The publication's number. */
  readonly number: number
  /** Which rows of a table, by its alias, belong to the publication. */
  valid(alias: string): Sql
  rows<Row extends object>(piece: Sql): Promise<Row[]>
  /** The rows of each of several questions, in one statement. */
  each<Row extends object>(questions: readonly Sql[]): Promise<Row[][]>
  /** What was worked out for this publication: the same for every request. */
  remember<T>(key: string, workOut: () => Promise<T>): Promise<T>
  /** Records that were read last, by key: what a publication holds never changes. */
  readonly kept: KeptRecords
  during(signal: AbortSignal): Snapshot
}

/** A null is what is known not to be there. */
export interface KeptRecords {
  readonly article: Kept<Article | null>
  readonly entity: Kept<Entity | null>
  readonly source: Kept<Entity | ArticleSource | null>
  readonly claim: Kept<Claim | null>
}

/** How many answers to parts of filters a publication keeps. */
const KEPT_PARTS = 500
/** Characters of each type of record as stored, some three times that as objects: articles and claims name the same entities and sources again and again. */
const KEPT_CHARACTERS = 16_000_000

/** A row of several questions' statement. */
interface Numbered extends Record<string, unknown> {
  readonly request: number
}

/** Sends a statement to a database that holds the publication. */
export type Send = <Row extends Record<string, unknown>>(statement: Statement, signal?: AbortSignal) => Promise<Row[]>

export function snapshotOf(number: number, send: Send): Snapshot {
  const remember = remembered(KEPT_PARTS)
  const kept: KeptRecords = { article: new Kept(KEPT_CHARACTERS), entity: new Kept(KEPT_CHARACTERS), source: new Kept(KEPT_CHARACTERS), claim: new Kept(KEPT_CHARACTERS) }
  const over = (signal?: AbortSignal): Snapshot => ({
    number,
    valid: (alias) => sql`${raw(alias)}.since <= ${number} and ${raw(alias)}.until > ${number}`,
    rows: <Row extends object>(piece: Sql) => send<Row & Record<string, unknown>>(statement(piece), signal),
    each: async <Row extends object>(questions: readonly Sql[]) => {
      if (questions.length === 0) return []
      const rows = Map.groupBy(await send<Row & Numbered>(oneStatement(questions), signal), ({ request }) => request)
      return questions.map((_, request) => (rows.get(request) ?? []).map(({ request: _request, ...row }) => row as unknown as Row))
    },
    remember,
    kept,
    during: over,
  })
  return over()
}
