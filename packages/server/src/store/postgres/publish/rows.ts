import { hash } from 'node:crypto'
import { allowed, fieldsOf, kindNamed, type Article, type ArticleSource, type Claim, type DateValue, type Entity, type Model } from '@whosaid/schema'
import { toRows } from '../../../index/rows.ts'
import { tokensOf } from '../../../text/tokens.ts'
import { storedClaim } from '../claim-record.ts'
import { boundingDays, dateOrder, onlySpan, reachingDays } from '../days.ts'
import { articleFields, claimFields, entityFields, nameKey, searchVector } from './document.ts'
import { calledOf, foldedName, type Names } from './names.ts'

export type Row = Readonly<Record<string, unknown>>
/** Rows by table, without the publications they belong to. */
export type TableRows = Readonly<Record<string, readonly Row[]>>

/** A claim with what a row of it holds beside the record. */
export interface PlacedClaim {
  readonly claim: Claim
  /** In its article, from 0. */
  readonly position: number
  readonly formerKeys: readonly string[]
  readonly digest: string
  /** What its chain names of the article's own sources: their names follow from other files. */
  readonly sources: readonly ArticleSource[]
}

const EMPTY: Model = { articles: [], entities: [], sources: [], claims: [] }

/** Claims of an article in order, each with every key it has had: a rename of the article and one of its own multiply. */
export function placedClaims({ slug, identity, formerly }: Article, claims: readonly Claim[], sources: readonly ArticleSource[]): PlacedClaim[] {
  return claims.map((claim, position) => {
    const own = claim.identity.slice(claim.identity.lastIndexOf('/') + 1)
    const keys = [slug, identity, ...formerly].flatMap((its) => [claim.slug, own, ...claim.formerly].map((mine) => `${its}/${mine}`))
    const formerKeys = [...new Set(keys)].filter((key) => key !== claim.key)
    const named = sources.filter((source) => claim.attribution.some((link) => link.source === source.slug))
    return { claim, position, formerKeys, sources: named, digest: hash('sha256', JSON.stringify([claim, position, formerKeys, named])) }
  })
}

export function articleRows(article: Article, sources: readonly ArticleSource[], digest: string, rank: number): TableRows {
  const { article: [row], article_author, section, article_source } = toRows({ ...EMPTY, articles: [article], sources }, {})
  const owner = `article:${article.slug}`
  return {
    article: [{ ...row, record: JSON.stringify(article), digest, title_rank: rank, ...dateOrder(article.published), ...spanColumns('published', article.published) }],
    article_author, section, article_source,
    source: sources.map((source) => ({
      ...sourceRow(source, owner), named: source.kind !== 'unnamed', answers: [source.slug, ...source.authors], affiliations: [],
    })),
    name_term: nameTerms(sources.flatMap(calledOf), owner),
    former: formerRows('article', article, owner),
  }
}

export function entityRows(entity: Entity, digest: string, rank: number): TableRows {
  const { entity: [row], entity_alias } = toRows({ ...EMPTY, entities: [entity] }, {})
  const { slug, kind, fields } = entity
  const owner = `entity:${slug}`
  const declared = fieldsOf(kindNamed(kind)).filter(([name]) => fields[name] !== undefined)
  return {
    entity: [{ ...row, record: JSON.stringify(entity), digest, name_rank: rank, names: calledOf(entity).map(foldedName) }],
    entity_alias,
    source: kindNamed(kind).speaks ? [{ ...sourceRow(entity, owner), named: true, answers: [slug], affiliations: affiliationsOf(entity) }] : [],
    name_term: nameTerms(calledOf(entity), owner),
    former: formerRows('entity', entity, owner),
    reference: declared.flatMap(([name, field]) => {
      const targets = field.inverse === undefined ? [] : (field.references?.(fields[name]) ?? []).filter(({ to }) => to !== 'claim').map(({ target }) => target)
      return [...new Set(targets)].map((target) => ({ field: `${kind}.${name}`, target, entity: slug }))
    }),
    entity_value: declared.flatMap(([name, field]) => {
      const values = (field.counts?.(fields[name]) ?? []).map((part) => (typeof part === 'string' ? part : part.entity))
      return [...new Set(values)].map((value) => ({ entity: slug, kind, field: name, value }))
    }),
    timeline: eventRows(entity, owner),
  }
}

export function claimRows({ claim, position, formerKeys, sources, digest }: PlacedClaim): TableRows {
  const { claim: [row], attribution, about, quantity, quantity_input, evidence, relation } = toRows({ ...EMPTY, claims: [claim] }, {})
  const { key, article, when } = claim
  const owner = `claim:${key}`
  return {
    claim: [{
      ...row, position, record: storedClaim(claim, sources), digest, ...dateOrder(when),
      ...spanColumns('about_time', when), ...spanColumns('uttered', claim.uttered), ...spanColumns('recorded', claim.recorded),
    }],
    attribution, about, evidence, relation,
    quantity: quantity.map((figure, index) => {
      const record = claim.quantities[index]!
      const { least, most, leastOut, mostOut } = allowed(record)
      return {
        ...figure, article, place: position, record: JSON.stringify(record), derived: record.derivedFrom.length > 0,
        // JSON has no infinite numbers; PostgreSQL reads these.
        least: String(least), most: String(most), least_out: leastOut, most_out: mostOut, words: searchVector([{ text: record.of, label: 'D' }]),
      }
    }),
    quantity_input: quantity_input.map((input) => ({ ...input, claim: key })),
    former: formerKeys.map((former) => ({ type: 'claim', key: former, item: key, owner })),
    timeline: when === null ? [] : [timelineRow({ key: owner, owner, type: 'claim', node: key, label: claim.text, named: [] }, when)],
  }
}

export const articleDocument = (article: Article, names: Names): Row => documentRow('article', article.slug, [], articleFields(article, names))
export const claimDocument = (claim: Claim, names: Names): Row => documentRow('claim', claim.key, [], claimFields(claim, names))
export const entityDocument = (entity: Entity): Row => documentRow('entity', entity.slug, calledOf(entity).map(nameKey), entityFields(entity))

function documentRow(type: string, node: string, called: readonly string[], fields: Parameters<typeof searchVector>[0]): Row {
  return { key: `${type}:${node}`, type, node, called, texts: JSON.stringify(fields.map(({ text }) => text)), terms: searchVector(fields) }
}

/** Dates whose several spans only the rules of EDTF can judge. */
export function raggedDates(model: Pick<Model, 'articles' | 'claims' | 'entities'>): Row[] {
  const dates = [
    ...model.articles.map(({ published }) => published), ...model.claims.flatMap(({ when, uttered, recorded }) => [when, uttered, recorded]), ...model.entities.map(dateOf),
  ]
  const texts = new Set(dates.flatMap((date) => (date === null || date === undefined ? [] : [date.edtf])))
  return [...texts].filter((edtf) => onlySpan(edtf) === null).map((edtf) => {
    const [first, last] = reachingDays(edtf)
    return { edtf, first, last }
  })
}

function spanColumns(name: string, date: DateValue | null): Row {
  const span = date === null ? null : onlySpan(date.edtf)
  return { [`${name}_from`]: span?.[0] ?? null, [`${name}_to`]: span?.[1] ?? null }
}

const sourceRow = (source: Entity | ArticleSource, owner: string): Row => ({
  slug: source.slug, owner, kind: source.kind, names: calledOf(source).map(foldedName), record: JSON.stringify(source),
})

function affiliationsOf({ fields }: Entity): string[] {
  const links = fields['affiliations'] as readonly { readonly values: Readonly<Record<string, unknown>> }[] | undefined
  return (links ?? []).flatMap(({ values: { organization } }) => (typeof organization === 'string' ? [organization] : []))
}

function nameTerms(called: readonly string[], owner: string): Row[] {
  return [...new Set(called.flatMap((name) => tokensOf(name).map(({ term }) => term)))].map((term) => ({ term, length: term.length, owner }))
}

function formerRows(type: string, { slug, identity, formerly }: Article | Entity, owner: string): Row[] {
  return [...new Set([identity, ...formerly])].filter((key) => key !== slug).map((key) => ({ type, key, item: slug, owner }))
}

/** The date that puts an entity on the timeline. */
function dateOf({ kind, fields }: Entity): DateValue | undefined {
  return fieldsOf(kindNamed(kind)).flatMap(([name, field]) => (fields[name] === undefined ? [] : (field.dated?.(fields[name]) ?? [])))[0]
}

function eventRows(entity: Entity, owner: string): Row[] {
  const date = dateOf(entity)
  if (date === undefined) return []
  const { slug, kind, name: label, fields } = entity
  const references = fieldsOf(kindNamed(kind)).flatMap(([name, field]) => (fields[name] === undefined ? [] : (field.references?.(fields[name]) ?? [])))
  const named = [slug, ...references.filter(({ to }) => to !== 'claim').map(({ target }) => target)]
  return [timelineRow({ key: owner, owner, type: 'entity', node: slug, label, named }, date)]
}

function timelineRow(entry: Row, date: DateValue): Row {
  return { ...entry, edtf: date.edtf, basis: date.basis, ...boundingDays(date.edtf), ...spanColumns('date', date) }
}
