import { DatabaseSync } from 'node:sqlite'
import type { Article, ArticleSource, Claim, DateValue, Entity, Model, Quantity } from '@whosaid/schema'
import type { Rows } from '../../packages/server/src/index/rows.ts'
import { TABLE_NAMES, type TableName } from '../../packages/server/src/index/tables.ts'

/** The model that an index's rows hold, as anyone with a SQLite tool reads them. */
export function modelOfRows(path: string): Model {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const rows = TABLE_NAMES.map((table) => [table, database.prepare(`select * from ${table} order by ${orderOf(table).join(', ')}`).all()])
    return fromRows(Object.fromEntries(rows) as Rows)
  } finally {
    database.close()
  }
}

/** The columns by which a table is read: claims as they stand in the canonical order, figures as in their claim. */
function orderOf(table: TableName): readonly string[] {
  switch (table) {
    case 'meta': return ['key']
    case 'article': case 'article_source': case 'entity': return ['slug']
    case 'claim': return ['position']
    case 'article_author': case 'section': return ['article', 'position']
    case 'entity_alias': return ['entity', 'position']
    case 'quantity_input': return ['quantity', 'position']
    case 'attribution': case 'about': case 'quantity': case 'evidence': case 'relation': return ['claim', 'position']
  }
}

const date = (edtf: string | null, basis: string | null): DateValue | null => (edtf === null ? null : { edtf, basis })

function fromRows(rows: Rows): Model {
  const authors = grouped(rows.article_author, ({ article }) => article)
  const sections = grouped(rows.section, ({ article }) => article)
  const aliases = grouped(rows.entity_alias, ({ entity }) => entity)
  const attribution = grouped(rows.attribution, ({ claim }) => claim)
  const about = grouped(rows.about, ({ claim }) => claim)
  const quantities = grouped(rows.quantity, ({ claim }) => claim)
  const inputs = grouped(rows.quantity_input, ({ quantity }) => quantity)
  const evidence = grouped(rows.evidence, ({ claim }) => claim)
  const relations = grouped(rows.relation, ({ claim }) => claim)

  return {
    articles: rows.article.map((row): Article => ({
      type: 'article',
      slug: row.slug,
      identity: row.identity,
      formerly: JSON.parse(row.formerly) as string[],
      title: row.title,
      titleIsEditorial: row.title_is_editorial === 1,
      authors: authors(row.slug).map(({ person }) => person),
      publisher: row.publisher,
      publisherIsInferred: row.publisher_is_inferred === 1,
      published: date(row.published, row.published_basis),
      recorded: { edtf: row.recorded, basis: row.recorded_basis },
      language: row.language,
      url: row.url,
      summary: row.summary,
      sections: sections(row.slug).map(({ slug, title, paragraph }) => ({ slug, title, paragraph })),
      source: {
        sha256: row.source_sha256,
        length: row.source_length,
        paragraphs: row.source_paragraphs,
        furniture: JSON.parse(row.source_furniture) as number[],
      },
      notes: JSON.parse(row.notes) as Article['notes'],
    })),
    entities: rows.entity.map((row): Entity => ({
      type: 'entity',
      slug: row.slug,
      identity: row.identity,
      formerly: JSON.parse(row.formerly) as string[],
      kind: row.kind,
      name: row.name,
      aliases: aliases(row.slug).map(({ alias }) => alias),
      description: row.description,
      sameAs: JSON.parse(row.same_as) as Entity['sameAs'],
      notes: JSON.parse(row.notes) as Entity['notes'],
      fields: JSON.parse(row.fields) as Entity['fields'],
    })),
    sources: rows.article_source.map((row): ArticleSource => ({
      type: 'source',
      slug: row.slug,
      kind: row.kind as ArticleSource['kind'],
      name: row.name,
      article: row.article,
      authors: row.kind === 'byline' ? authors(row.article).map(({ person }) => person) : [],
    })),
    claims: rows.claim.map((row): Claim => ({
      type: 'claim',
      key: row.key,
      slug: row.slug,
      identity: row.identity,
      formerly: JSON.parse(row.formerly) as string[],
      article: row.article,
      section: row.section,
      text: row.text,
      kind: row.kind as Claim['kind'],
      mode: row.mode as Claim['mode'],
      assertion: row.assertion as Claim['assertion'],
      attribution: attribution(row.key).map(({ source, mode, role, nested, inferred }) => ({
        source, mode: mode as Claim['mode'], as: role, nested: nested === 1, inferred: inferred === 1,
      })),
      speaker: row.speaker,
      quote: row.quote,
      hedge: row.hedge,
      about: about(row.key).map(({ entity }) => entity),
      when: date(row.about_time, row.about_time_basis),
      uttered: date(row.uttered, row.uttered_basis),
      recorded: { edtf: row.recorded, basis: row.recorded_basis },
      quantities: quantities(row.key).map((quantity): Quantity => ({
        type: 'quantity',
        key: quantity.key,
        claim: quantity.claim,
        value: quantity.value,
        min: quantity.minimum,
        max: quantity.maximum,
        unit: quantity.unit,
        measure: quantity.measure,
        of: quantity.counted,
        base: quantity.base,
        approximation: quantity.approximation as Quantity['approximation'],
        derivedFrom: inputs(quantity.key).map(({ input }) => input),
      })),
      evidence: evidence(row.key).map(({ paragraph, span_start, span_end, sha256 }) => ({ paragraph, start: span_start, end: span_end, sha256 })),
      relations: relations(row.key).map(({ type, other, inferred, note }) => ({
        type: type as Claim['relations'][number]['type'], claim: other, inferred: inferred === 1, note,
      })),
      reviews: JSON.parse(row.reviews) as Claim['reviews'],
      notes: JSON.parse(row.notes) as Claim['notes'],
    })),
  }
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => readonly Row[] {
  const groups = Map.groupBy(rows, keyOf)
  return (key) => groups.get(key) ?? []
}
