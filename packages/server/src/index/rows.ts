import type { Model } from '@whosaid/schema'
import type { TableName, Tables } from './tables.ts'

/** All rows of an index by table. */
export type Rows = { [Name in TableName]: Tables[Name][] }

const bit = (value: boolean): 0 | 1 => (value ? 1 : 0)
const json = JSON.stringify
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
