/**
 * The tables of the index, alike in SQLite and PostgreSQL. What is filtered, joined or counted has columns of its own; what is only
 * ever shown with its owner is JSON. Lists keep their order in `position`, from 0; booleans are 0 and 1.
 */
import { sql, type Kysely } from 'kysely'

type Bit = 0 | 1

export interface Tables {
  meta: { key: string; value: string }
  article: {
    slug: string
    identity: string
    title: string
    title_is_editorial: Bit
    publisher: string | null
    publisher_is_inferred: Bit
    published: string | null
    published_basis: string | null
    recorded: string
    recorded_basis: string | null
    language: string
    url: string | null
    summary: string
    source_sha256: string
    source_length: number
    source_paragraphs: number
    source_furniture: string
    formerly: string
    notes: string
  }
  article_author: { article: string; position: number; person: string }
  section: { article: string; position: number; slug: string; title: string; paragraph: number }
  article_source: { slug: string; kind: string; name: string; article: string }
  entity: {
    slug: string
    identity: string
    kind: string
    name: string
    description: string | null
    same_as: string
    notes: string
    formerly: string
    /** The kind's own fields. */
    fields: string
  }
  entity_alias: { entity: string; position: number; alias: string }
  claim: {
    key: string
    /** Place among all claims in canonical order. */
    position: number
    article: string
    slug: string
    identity: string
    section: string | null
    text: string
    kind: string
    mode: string
    assertion: string
    speaker: string
    quote: string | null
    hedge: string | null
    about_time: string | null
    about_time_basis: string | null
    uttered: string | null
    uttered_basis: string | null
    recorded: string
    recorded_basis: string | null
    formerly: string
    notes: string
    reviews: string
  }
  attribution: { claim: string; position: number; source: string; mode: string; role: string | null; nested: Bit; inferred: Bit }
  about: { claim: string; position: number; entity: string }
  quantity: {
    key: string
    claim: string
    position: number
    value: number | null
    minimum: number | null
    maximum: number | null
    unit: string
    measure: string
    counted: string
    base: string | null
    approximation: string
  }
  quantity_input: { quantity: string; position: number; input: string }
  evidence: { claim: string; position: number; paragraph: number; span_start: number; span_end: number; sha256: string }
  relation: { claim: string; position: number; type: string; other: string; inferred: Bit; note: string | null }
}

export type TableName = keyof Tables

type ColumnType = 'text' | 'integer' | 'real'
type Columns<Name extends TableName> = Readonly<Record<keyof Tables[Name], ColumnType | `${ColumnType}?`>>

/** Columns by table; a question mark lets null in. */
const COLUMNS: { readonly [Name in TableName]: Columns<Name> } = {
  meta: { key: 'text', value: 'text' },
  article: {
    slug: 'text', identity: 'text', title: 'text', title_is_editorial: 'integer', publisher: 'text?', publisher_is_inferred: 'integer',
    published: 'text?', published_basis: 'text?', recorded: 'text', recorded_basis: 'text?', language: 'text', url: 'text?', summary: 'text',
    source_sha256: 'text', source_length: 'integer', source_paragraphs: 'integer', source_furniture: 'text', formerly: 'text', notes: 'text',
  },
  article_author: { article: 'text', position: 'integer', person: 'text' },
  section: { article: 'text', position: 'integer', slug: 'text', title: 'text', paragraph: 'integer' },
  article_source: { slug: 'text', kind: 'text', name: 'text', article: 'text' },
  entity: {
    slug: 'text', identity: 'text', kind: 'text', name: 'text', description: 'text?', same_as: 'text', notes: 'text', formerly: 'text', fields: 'text',
  },
  entity_alias: { entity: 'text', position: 'integer', alias: 'text' },
  claim: {
    key: 'text', position: 'integer', article: 'text', slug: 'text', identity: 'text', section: 'text?', text: 'text', kind: 'text', mode: 'text',
    assertion: 'text', speaker: 'text', quote: 'text?', hedge: 'text?', about_time: 'text?', about_time_basis: 'text?', uttered: 'text?',
    uttered_basis: 'text?', recorded: 'text', recorded_basis: 'text?', formerly: 'text', notes: 'text', reviews: 'text',
  },
  attribution: { claim: 'text', position: 'integer', source: 'text', mode: 'text', role: 'text?', nested: 'integer', inferred: 'integer' },
  about: { claim: 'text', position: 'integer', entity: 'text' },
  quantity: {
    key: 'text', claim: 'text', position: 'integer', value: 'real?', minimum: 'real?', maximum: 'real?', unit: 'text', measure: 'text',
    counted: 'text', base: 'text?', approximation: 'text',
  },
  quantity_input: { quantity: 'text', position: 'integer', input: 'text' },
  evidence: { claim: 'text', position: 'integer', paragraph: 'integer', span_start: 'integer', span_end: 'integer', sha256: 'text' },
  relation: { claim: 'text', position: 'integer', type: 'text', other: 'text', inferred: 'integer', note: 'text?' },
}

export const TABLE_NAMES = Object.keys(COLUMNS) as readonly TableName[]

/** Creates every table, in an empty database. */
export async function createTables(database: Kysely<Tables>): Promise<void> {
  for (const table of TABLE_NAMES) {
    const columns = Object.entries(COLUMNS[table]) as [string, string][]
    let creation = database.schema.createTable(table)
    for (const [name, type] of columns) {
      creation = creation.addColumn(name, sql.raw(type.replace('?', '')), (column) => (type.endsWith('?') ? column : column.notNull()))
    }
    await creation.addPrimaryKeyConstraint(`${table}_key`, keyOf(table) as never[]).execute()
  }
}

/** The primary key of a table: its first column, and `position` too where that comes second. */
function keyOf(table: TableName): readonly string[] {
  const names = Object.keys(COLUMNS[table])
  return names[1] === 'position' && table !== 'claim' ? names.slice(0, 2) : names.slice(0, 1)
}
