import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, type RawBuilder } from 'kysely'

/** A piece of SQL with its parameters. */
export type Sql = RawBuilder<unknown>

/** Writes statements and never sends one: they are sent by connection.ts, under names, so that the server plans each once. */
const writer = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

export function statement(piece: Sql): Statement {
  const { sql: text, parameters } = piece.compile(writer)
  return { text, values: parameters }
}

export const TRUE = sql`true`
export const FALSE = sql`false`

export const every = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? TRUE : sql`(${sql.join(conditions, sql` and `)})`)
export const some = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? FALSE : sql`(${sql.join(conditions, sql` or `)})`)
/** What is unknown to SQL does not hold. */
export const not = (condition: Sql): Sql => sql`not coalesce(${condition}, false)`

/** A piece of SQL from texts of this program, never from a request. */
export const raw = (text: string): Sql => sql.raw(text)
