import type { Article, ArticleSource, Claim, DateValue, Entity, Model, Quantity } from '@whosaid/schema'
import type { TableName, Tables } from './tables.ts'

/** All rows of an index by table. */
export type Rows = { [Name in TableName]: Tables[Name][] }

const bit = (value: boolean): 0 | 1 => (value ? 1 : 0)
const json = JSON.stringify
const date = (edtf: string | null, basis: string | null): DateValue | null => (edtf === null ? null : { edtf, basis })
const placed = <T, R>(items: readonly T[], row: (item: T, position: number) => R): R[] => items.map(row)

/** Lays a model out in rows. */
export function toRows({ articles, entities, sources, claims }: Model, meta: Readonly<Record<string, string>>): Rows {
  const quantities = claims.flatMap((claim) => claim.quantities.map((quantity, position) => ({ quantity, position })))
  return {
    meta: Object.entries(meta).map(([key, value]) => ({ key, value })),
    article: articles.map((article) => ({
      slug: article.slug,
      identity: article.identity,
      title: article.title,
      title_is_editorial: bit(article.titleIsEditorial),
      publisher: article.publisher,
      publisher_is_inferred: bit(article.publisherIsInferred),
      published: article.published?.edtf ?? null,
      published_basis: article.published?.basis ?? null,
      recorded: article.recorded.edtf,
      recorded_basis: article.recorded.basis,
      language: article.language,
      url: article.url,
      summary: article.summary,
      source_sha256: article.source.sha256,
      source_length: article.source.length,
      source_paragraphs: article.source.paragraphs,
      source_furniture: json(article.source.furniture),
      formerly: json(article.formerly),
      notes: json(article.notes),
    })),
    article_author: articles.flatMap(({ slug, authors }) => placed(authors, (person, position) => ({ article: slug, position, person }))),
    section: articles.flatMap(({ slug: article, sections }) => placed(sections, ({ slug, title, paragraph }, position) => ({ article, position, slug, title, paragraph }))),
    article_source: sources.map(({ slug, kind, name, article }) => ({ slug, kind, name, article })),
    entity: entities.map(({ slug, identity, kind, name, description, sameAs, notes, formerly, fields }) => ({
      slug, identity, kind, name, description, same_as: json(sameAs), notes: json(notes), formerly: json(formerly), fields: json(fields),
    })),
    entity_alias: entities.flatMap(({ slug, aliases }) => placed(aliases, (alias, position) => ({ entity: slug, position, alias }))),
    claim: claims.map((claim, position) => ({
      key: claim.key,
      position,
      article: claim.article,
      slug: claim.slug,
      identity: claim.identity,
      section: claim.section,
      text: claim.text,
      kind: claim.kind,
      mode: claim.mode,
      assertion: claim.assertion,
      speaker: claim.speaker,
      quote: claim.quote,
      hedge: claim.hedge,
      about_time: claim.when?.edtf ?? null,
      about_time_basis: claim.when?.basis ?? null,
      uttered: claim.uttered?.edtf ?? null,
      uttered_basis: claim.uttered?.basis ?? null,
      recorded: claim.recorded.edtf,
      recorded_basis: claim.recorded.basis,
      formerly: json(claim.formerly),
      notes: json(claim.notes),
      reviews: json(claim.reviews),
    })),
    attribution: claims.flatMap(({ key, attribution }) =>
      placed(attribution, ({ source, mode, as, nested, inferred }, position) => ({
        claim: key, position, source, mode, role: as, nested: bit(nested), inferred: bit(inferred),
      })),
    ),
    about: claims.flatMap(({ key, about }) => placed(about, (entity, position) => ({ claim: key, position, entity }))),
    quantity: quantities.map(({ quantity: { key, claim, value, min, max, unit, measure, of, base, approximation }, position }) => ({
      key, claim, position, value, minimum: min, maximum: max, unit, measure, counted: of, base, approximation,
    })),
    quantity_input: quantities.flatMap(({ quantity: { key, derivedFrom } }) => placed(derivedFrom, (input, position) => ({ quantity: key, position, input }))),
    evidence: claims.flatMap(({ key, evidence }) =>
      placed(evidence, ({ paragraph, start, end, sha256 }, position) => ({ claim: key, position, paragraph, span_start: start, span_end: end, sha256 })),
    ),
    relation: claims.flatMap(({ key, relations }) =>
      placed(relations, ({ type, claim, inferred, note }, position) => ({ claim: key, position, type, other: claim, inferred: bit(inferred), note })),
    ),
  }
}

/** Reads a model back from its rows, each table in its order. */
export function fromRows(rows: Rows): Model {
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
