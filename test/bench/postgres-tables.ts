import { createReadStream, createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { Article, ArticleSource, Claim, Entity } from '@whosaid/schema'

/** What the queries ask for, in tables with the keys that they go by. `about` and the articles of a list are functions, which PostgreSQL puts into the query. */
const TABLES = `
create type edtf_date as (edtf text);
create table sources (slug text primary key, kind text not null, name text not null);
create table entities (slug text primary key, name text not null);
create table articles (slug text primary key, title text not null, published edtf_date, publisher text references entities);
create table claims (key text primary key, article text not null references articles, position int not null, slug text not null, text text not null, kind text not null, mode text not null,
  assertion text not null, quote text, hedge text, speaker text not null references sources, unique (article, slug));
create table claim_about (claim text not null references claims, position int not null, entity text not null references entities, primary key (claim, position));
create table quantities (claim text not null references claims, position int not null, value float8, unit text not null, measure text not null, "of" text not null, approximation text not null, primary key (claim, position));
create table evidence (claim text not null references claims, position int not null, paragraph int not null, start int not null, "end" int not null, sha256 text not null, primary key (claim, position));
`
const AFTER = `
create index on claims (article, position);
create function claims_about(claim claims) returns setof entities language sql stable as
  $$ select entities.* from claim_about join entities on entities.slug = claim_about.entity where claim_about.claim = claim.key order by claim_about.position $$;
create function articles_of(slugs text[]) returns setof articles language sql stable as
  $$ select * from articles where slug = any(slugs) order by (published).edtf desc, slug collate "C" $$;
analyze;
`
const NAMES = ['sources', 'entities', 'articles', 'claims', 'claim_about', 'quantities', 'evidence'] as const
type Table = (typeof NAMES)[number]
type Value = string | number | null

/**
 * Writes the records that test/bench/publish.ts left as files that psql copies from.
 * @returns the script that makes the tables and fills them
 */
export async function writeTables(folder: string, records: string): Promise<string> {
  const files = new Map(NAMES.map((name) => [name, createWriteStream(join(folder, `${name}.tsv`))]))
  const add = (table: Table, ...values: readonly Value[]): void => void files.get(table)?.write(`${values.map(escaped).join('\t')}\n`)
  const positions = new Map<string, number>()
  for await (const line of createInterface({ input: createReadStream(records) })) {
    const record = JSON.parse(line) as Article | Entity | ArticleSource | Claim
    if (record.type === 'article') add('articles', record.slug, record.title, record.published === null ? null : `(${record.published.edtf})`, record.publisher)
    if (record.type === 'entity') add('entities', record.slug, record.name)
    if (record.type === 'entity' || record.type === 'source') add('sources', record.slug, record.kind, record.name)
    if (record.type === 'claim') {
      const position = positions.get(record.article) ?? 0
      positions.set(record.article, position + 1)
      const { key, article, slug, text, kind, mode, assertion, quote, hedge, speaker, about, quantities, evidence } = record
      add('claims', key, article, position, slug, text, kind, mode, assertion, quote, hedge, speaker)
      about.forEach((entity, at) => add('claim_about', key, at, entity))
      quantities.forEach(({ value, unit, measure, of, approximation }, at) => add('quantities', key, at, value, unit, measure, of, approximation))
      evidence.forEach(({ paragraph, start, end, sha256 }, at) => add('evidence', key, at, paragraph, start, end, sha256))
    }
  }
  await Promise.all([...files.values()].map((file) => finished(file.end())))
  const script = join(folder, 'load.sql')
  await writeFile(script, `${TABLES}${NAMES.map((name) => `\\copy ${name} from '${join(folder, `${name}.tsv`)}'\n`).join('')}${AFTER}`)
  return script
}

const escaped = (value: Value): string => (value === null ? '\\N' : String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n'))
