import { sql } from 'kysely'
import { dateFits, reachOf, type DateFilter } from '@whosaid/schema'
import { dayInteger } from '../days.ts'
import type { Snapshot } from '../snapshot.ts'
import { every, raw, some, type Sql } from '../statement.ts'

/** A column of EDTF texts, with the columns of the one span that most of them mean. */
export interface DateColumn {
  readonly text: string
  readonly from: string
  readonly to: string
}

export const dateColumn = (alias: string, name: string): DateColumn => ({ text: `${alias}.${name}`, from: `${alias}.${name}_from`, to: `${alias}.${name}_to` })

/** A filter's date hardly ever has more spans than this: they then are sent as lists, so that the statement does not grow with them. */
const WRITTEN_OUT = 3

/**
 * Whether a date passes. A date of one span is judged by its columns; one of several (`[2015,2017]`) by the rules of EDTF, over the
 * texts of such dates that there are near the span asked for, and then by its text.
 */
export async function dateCondition({ text, from, to }: DateColumn, filter: DateFilter, snapshot: Snapshot): Promise<Sql> {
  const { known, certainlyDuring, possiblyDuring } = filter
  const conditions: Sql[] = typeof known === 'boolean' ? [known ? sql`${raw(text)} is not null` : sql`${raw(text)} is null`] : []
  const asked = [certainlyDuring, possiblyDuring].filter((date) => typeof date === 'string')
  if (asked.length === 0) return every(conditions)
  const plain = [
    ...(typeof certainlyDuring === 'string' ? [oneOf(reachOf(certainlyDuring).certain, (start, end) => sql`(${start} <= ${raw(from)} and ${raw(to)} <= ${end})`)] : []),
    ...(typeof possiblyDuring === 'string' ? [oneOf(reachOf(possiblyDuring).possible, (start, end) => sql`(${start} <= ${raw(to)} and ${raw(from)} <= ${end})`)] : []),
  ]
  const ragged = await raggedFitting(filter, asked, snapshot)
  const fits = sql`(${raw(from)} is not null and ${every(plain)})`
  return every([...conditions, ragged.length === 0 ? fits : some([fits, sql`${raw(text)} = any(${ragged}::text[])`])])
}

type Spans = ReturnType<typeof reachOf>['possible']

function oneOf(spans: Spans, condition: (start: Sql, end: Sql) => Sql): Sql {
  const days = spans.map(([start, end]) => [dayInteger(start), dayInteger(end)] as const)
  return days.length > WRITTEN_OUT ? oneOfMany(days, condition) : some(days.map(([start, end]) => condition(sql`${start}::int`, sql`${end}::int`)))
}

const oneOfMany = (days: readonly (readonly [number, number])[], condition: (start: Sql, end: Sql) => Sql): Sql =>
  sql`exists (select 1 from unnest(${days.map(([start]) => start)}::int[], ${days.map(([, end]) => end)}::int[]) as span (first, last) where ${condition(raw('span.first'), raw('span.last'))})`

/** Dates of several spans that fit, of all that were ever published. */
function raggedFitting({ certainlyDuring, possiblyDuring }: DateFilter, asked: readonly string[], snapshot: Snapshot): Promise<string[]> {
  return snapshot.remember(`dates ${JSON.stringify([certainlyDuring, possiblyDuring])}`, async () => {
    const near = asked.map((date) => {
      const { possible } = reachOf(date)
      return sql`first <= ${dayInteger(possible.at(-1)?.[1] ?? Infinity)} and last >= ${dayInteger(possible[0]?.[0] ?? -Infinity)}`
    })
    const rows = await snapshot.rows<{ edtf: string }>(sql`select edtf from ragged_date where ${every(near)}`)
    return rows.map(({ edtf }) => edtf).filter((edtf) => dateFits({ certainlyDuring, possiblyDuring }, { edtf, basis: null }))
  })
}
