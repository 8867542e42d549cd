import { sql } from 'kysely'
import type { WordFilter } from '@whosaid/schema'
import { every, raw, type Sql } from '../statement.ts'

export type Maybe<T> = T | null | undefined

/** Whether a column's word passes; a column without one does not. */
export function wordCondition(column: string, { eq, in: among, notIn }: WordFilter): Sql {
  const value = raw(column)
  return every([
    sql`${value} is not null`,
    ...(typeof eq === 'string' ? [sql`${value} = ${eq}`] : []),
    ...(among ? [sql`${value} = any(${[...among]}::text[])`] : []),
    ...(notIn ? [sql`${value} <> all(${[...notIn]}::text[])`] : []),
  ])
}

/** The words that a filter wants one of; nothing where it only excludes. */
export const wanted = ({ eq, in: among }: WordFilter): readonly string[] | undefined => (typeof eq === 'string' ? [eq] : (among ?? undefined))
