import { sql } from 'kysely'
import type { SourceFilter, WordFilter } from '@whosaid/schema'
import { foldedName } from '../publish/names.ts'
import { every, not, raw, type Sql } from '../statement.ts'
import { wanted, wordCondition } from './words.ts'

/** Whether a source passes. */
export function sourceCondition(alias: string, { slug, name, affiliatedWith, named, kind }: SourceFilter): Sql {
  const column = (of: string): Sql => raw(`${alias}.${of}`)
  return every([
    ...(slug ? [answersTo(alias, slug)] : []),
    ...(typeof name === 'string' ? [sql`${column('names')} @> array[${foldedName(name)}]::text[]`] : []),
    ...(affiliatedWith ? [someOf(`${alias}.affiliations`, affiliatedWith)] : []),
    ...(typeof named === 'boolean' ? [sql`${column('named')} = ${named}`] : []),
    ...(kind ? [wordCondition(`${alias}.kind`, kind)] : []),
  ])
}

/** A source answers to its slug, a byline to its authors' too; "none of these" is meant of all of them. */
function answersTo(alias: string, words: WordFilter): Sql {
  return every([someOf(`${alias}.answers`, words), ...(words.notIn ? [not(sql`${raw(`${alias}.answers`)} && ${[...words.notIn]}::text[]`)] : [])])
}

/** Whether one of a list's words passes; what is wanted is asked of the list's index first. */
function someOf(column: string, words: WordFilter): Sql {
  const among = wanted(words)
  return every([
    ...(among === undefined ? [] : [sql`${raw(column)} && ${[...among]}::text[]`]),
    sql`exists (select 1 from unnest(${raw(column)}) as one (word) where ${wordCondition('one.word', words)})`,
  ])
}
