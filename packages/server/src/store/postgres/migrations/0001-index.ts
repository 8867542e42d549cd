import { sql, type Kysely } from 'kysely'

/**
 * The tables of the index, each row with the publications it belongs to: from `since` on, and before `until`. What follows a blank
 * comment in a table is derived from its record, for filters and orders. A migration that was published is never changed.
 *
 * Days are numbered from 1 January 1970; an end that is open is as far out as an integer takes, and no date at all comes last.
 */
const TABLES: Readonly<Record<string, string>> = {
  article: `slug text, identity text, title text, title_is_editorial int, publisher text?, publisher_is_inferred int, published text?,
    published_basis text?, recorded text, recorded_basis text?, language text, url text?, summary text, source_sha256 text, source_length int,
    source_paragraphs int, source_furniture text, formerly text, notes text,
    record text, digest text, title_rank float8, newest int, oldest int, published_from int?, published_to int?`,
  article_author: 'article text, position int, person text',
  section: 'article text, position int, slug text, title text, paragraph int',
  article_source: 'slug text, kind text, name text, article text',
  entity: `slug text, identity text, kind text, name text, description text?, same_as text, notes text, formerly text, fields text,
    record text, digest text, name_rank float8, names text[]`,
  entity_alias: 'entity text, position int, alias text',
  claim: `key text, position int, article text, slug text, identity text, section text?, text text, kind text, mode text, assertion text,
    speaker text, quote text?, hedge text?, about_time text?, about_time_basis text?, uttered text?, uttered_basis text?, recorded text,
    recorded_basis text?, formerly text, notes text, reviews text,
    record text, digest text, newest int, oldest int, about_time_from int?, about_time_to int?, uttered_from int?, uttered_to int?,
    recorded_from int?, recorded_to int?`,
  attribution: 'claim text, position int, source text, mode text, role text?, nested int, inferred int',
  about: 'claim text, position int, entity text',
  quantity: `key text, claim text, position int, value float8?, minimum float8?, maximum float8?, unit text, measure text, counted text, base text?,
    approximation text,
    article text, place int, record text, derived bool, least float8, most float8, least_out bool, most_out bool, words tsvector`,
  quantity_input: 'quantity text, position int, input text, claim text',
  evidence: 'claim text, position int, paragraph int, span_start int, span_end int, sha256 text',
  relation: 'claim text, position int, type text, other text, inferred int, note text?',
  source: 'slug text, owner text, kind text, named bool, names text[], answers text[], affiliations text[], record text',
  former: 'type text, key text, item text, owner text',
  reference: 'field text, target text, entity text',
  entity_value: 'entity text, kind text, field text, value text',
  standing: 'entity text, claims int',
  timeline: `key text, owner text, type text, node text, edtf text, basis text?, label text, earliest int, latest int, date_from int?, date_to int?,
    named text[]`,
  document: 'key text, type text, node text, texts text, called text[], terms tsvector',
  name_term: 'term text, length int, owner text',
}

/** What they are looked up and ordered by. Every order ends in a key, so that each is total. */
const INDEXES: Readonly<Record<string, readonly string[]>> = {
  article: ['slug', 'title_rank, slug', 'newest, slug', 'oldest, slug', 'publisher'],
  article_author: ['article', 'person'],
  section: ['article'],
  article_source: ['article'],
  entity: ['slug', 'name_rank, slug', 'kind, slug'],
  entity_alias: ['entity'],
  claim: ['key', 'article, position', 'newest, article, position', 'oldest, article, position', 'speaker', 'kind', 'about_time'],
  attribution: ['claim', 'source'],
  about: ['claim', 'entity'],
  quantity: ['key', 'claim', 'article, place, position', 'unit, least'],
  quantity_input: ['claim'],
  evidence: ['claim'],
  relation: ['claim', 'other'],
  source: ['slug', 'owner'],
  former: ['type, key', 'owner'],
  reference: ['field, target, entity', 'entity'],
  entity_value: ['entity', 'kind, field, value'],
  standing: ['entity', '(-claims), entity'],
  timeline: ['owner', 'earliest, latest, key'],
  document: ['key'],
  name_term: ['owner', 'length'],
}

const INVERTED: Readonly<Record<string, readonly string[]>> = {
  entity: ['names'], quantity: ['words'], source: ['names', 'answers', 'affiliations'], timeline: ['named'], document: ['terms'],
}

export async function up(database: Kysely<never>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(database)
  await run('create table head (id int primary key check (id = 1), number int not null)')
  await run('insert into head values (1, 0)')
  await run(`create table publication (number int primary key, version text collate "C" not null, model int not null, articles int not null,
    claims int not null, entities int not null, published timestamptz not null default now())`)
  // Dates of several spans, which only the rules of EDTF can judge; a text means the same in every version.
  await run('create table ragged_date (edtf text collate "C" primary key, first int not null, last int not null)')
  for (const [table, columns] of Object.entries(TABLES)) {
    await run(`create table ${table} (${columnsOf(columns)}, since int not null, until int not null)`)
    for (const columns of INDEXES[table] ?? []) await run(`create index on ${table} (${columns})`)
    for (const column of INVERTED[table] ?? []) await run(`create index on ${table} using gin (${column})`)
    await run(`create index on ${table} (until) where until < 2147483647`)
  }
}

/** Text compares by its bytes, as everywhere else in Whosaid; a question mark lets null in. */
function columnsOf(columns: string): string {
  return columns.split(',').map((column) => {
    const [name = '', type = ''] = column.trim().split(/\s+/)
    const plain = type.replace('?', '')
    return `${name} ${plain}${plain.startsWith('text') ? ' collate "C"' : ''}${type.endsWith('?') ? '' : ' not null'}`
  }).join(', ')
}
