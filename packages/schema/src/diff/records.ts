import { dateText } from '../date/text.ts'
import type { Field } from '../fields/field.ts'
import { kindNamed } from '../kinds/registry.ts'
import type { Article, Attribution, Claim, DateValue, Entity, Evidence, Model, Note, Quantity, Relation } from '../model.ts'
import { quantityText } from '../quantity/text.ts'
import type { Aspect, Fact } from './facts.ts'

/** How what is named in a record is called in the later revision. */
export interface Naming {
  readonly article: (slug: string) => string
  readonly entity: (slug: string) => string
  readonly claim: (key: string) => string
}

const fact = (aspect: Aspect, path: string, value: unknown, text = said(value), key = ''): Fact[] =>
  value === null || value === undefined || value === false ? [] : [{ aspect, path, key, value, text }]

const each = <Item>(aspect: Aspect, path: string, items: readonly Item[], textOf: (item: Item) => string, keyOf: (item: Item, index: number) => string = textOf): Fact[] =>
  items.map((value, index) => ({ aspect, path, key: keyOf(value, index), value, text: textOf(value) }))

const dated = (path: string, value: DateValue | null): Fact[] => fact('date', path, value, value === null ? '' : dateSaid(value))
const dateSaid = ({ edtf, basis }: DateValue): string => `${dateText(edtf)} (${edtf})${basis === null ? '' : `, because: ${basis}`}`
const noteText = ({ kind, text, url }: Note): string => `${kind}: ${text}${url === null ? '' : ` <${url}>`}`
const noted = (notes: readonly Note[]): Fact[] => each('note', 'notes', notes, noteText, (_note, index) => String(index))

/** Any value in a line: maps as `key: value`, lists with commas. */
function said(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value)
  if ('edtf' in value && 'basis' in value) return dateSaid(value as DateValue)
  if (Array.isArray(value)) return value.map(said).join(', ')
  return Object.entries(value).map(([key, item]) => `${key}: ${said(item)}`).join(', ')
}

export function articleFacts(article: Article, model: Model, names: Naming): Fact[] {
  const { title, titleIsEditorial, authors, publisher, publisherIsInferred, published, recorded, language, url, summary, sections, source, notes } = article
  const { furniture, ...fingerprint } = source
  const unnamed = model.sources.filter((one) => one.article === article.slug && one.kind === 'unnamed')
  const own = (slug: string): string => slug.slice(slug.indexOf('/') + 1)
  return [
    ...fact('article', 'title', title), ...fact('article', 'titleIsEditorial', titleIsEditorial),
    ...fact('article', 'authors', authors.map(names.entity)), ...fact('article', 'publisher', publisher === null ? null : names.entity(publisher)),
    ...fact('article', 'publisherIsInferred', publisherIsInferred), ...dated('published', published), ...dated('recorded', recorded),
    ...fact('article', 'language', language), ...fact('article', 'url', url), ...fact('article', 'summary', summary),
    ...fact('evidence', 'source', fingerprint), ...fact('evidence', 'source.furniture', furniture),
    ...each('article', 'sections', sections, (section) => `${section.slug}: ${section.title}, from paragraph ${section.paragraph}`, ({ slug }) => slug),
    ...each('attribution', 'unnamed', unnamed.map(({ slug, name }) => ({ slug: own(slug), name })), ({ slug, name }) => `${slug}: ${name}`, ({ slug }) => slug),
    ...noted(notes),
  ]
}

export function entityFacts({ kind, name, aliases, description, sameAs, notes, fields }: Entity, names: Naming): Fact[] {
  return [
    ...fact('entity', 'kind', kind), ...fact('entity', 'name', name), ...each('entity', 'aliases', aliases, (alias) => alias),
    ...fact('entity', 'description', description), ...each('entity', 'sameAs', sameAs, ({ url, checked }) => `${url} (${checked})`, ({ url }) => url),
    ...Object.entries(fields).flatMap(([path, value]) => fieldFacts(path, value, kindNamed(kind).fields[path], names)),
    ...noted(notes),
  ]
}

/** A kind's own field: its references by what they are called now, its items each by itself. */
function fieldFacts(path: string, given: unknown, field: Field | undefined, names: Naming): Fact[] {
  const value = structuredClone(asWritten(given))
  const holder = { value }
  for (const { path: steps, target, to } of field?.references?.(given) ?? []) {
    const all = ['value', ...steps]
    const parent = all.slice(0, -1).reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], holder) as Record<PropertyKey, unknown>
    parent[all.at(-1) ?? ''] = to === 'claim' ? names.claim(target) : names.entity(target)
  }
  const isDate = typeof value === 'object' && value !== null && 'edtf' in value
  if (!Array.isArray(holder.value)) return fact(isDate ? 'date' : 'entity', path, holder.value)
  return each('entity', path, holder.value as unknown[], said, (item, index) => (typeof item === 'string' ? item : String(index)))
}

/** A field's value as a file has it: of a link what is written there, without its owner. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten)
  return typeof value === 'object' && value !== null && 'owner' in value && 'values' in value ? value.values : value
}

export function claimFacts(claim: Claim, model: Model, names: Naming): Fact[] {
  const { text, kind, assertion, quote, hedge, section, about, when, uttered, recorded, quantities, evidence, relations, reviews, notes } = claim
  const attribution = claim.attribution.map((link) => ({ ...link, source: sourceNow(link.source, names) }))
  return [
    ...fact('claim', 'text', text), ...fact('claim', 'kind', kind), ...fact('claim', 'assertion', assertion), ...fact('claim', 'quote', quote), ...fact('claim', 'hedge', hedge),
    ...fact('claim', 'section', section), ...fact('attribution', 'attribution', attribution, attribution.map(linkText).join(' → ')),
    ...each('claim', 'about', about.map(names.entity), (slug) => slug), ...dated('when', when), ...dated('uttered', uttered), ...dated('recorded', recorded),
    ...quantities.map((quantity): Fact => figure(quantity, model)),
    ...each('evidence', 'evidence', evidence, spanText, ({ sha256 }, index) => (evidence.length === 1 ? 'only' : `${sha256} ${index}`)),
    ...each('relation', 'relations', relations.map((relation) => ({ ...relation, claim: names.claim(relation.claim) })), relationText, ({ claim: other }) => other),
    ...each('note', 'reviews', reviews.map((review) => ({ ...review, by: names.entity(review.by) })), said, ({ by }) => by),
    ...noted(notes),
  ]
}

/** An unnamed source or byline goes with its article. */
function sourceNow(source: string, names: Naming): string {
  const [article = '', own] = source.split('/')
  return own === undefined ? names.entity(source) : `${names.article(article)}/${own}`
}

const spanText = ({ paragraph, start, end }: Evidence): string => `paragraph ${paragraph}, ${start} to ${end}`

const relationText = ({ type, claim, inferred, note }: Relation): string => `${type} ${claim}${inferred ? ', inferred' : ''}${note === null ? '' : ` (${note})`}`

function linkText({ source, mode, as, nested, inferred }: Attribution): string {
  const more = [mode, as === null ? '' : `as ${as}`, nested ? 'nested' : '', inferred ? 'inferred' : ''].filter((word) => word !== '')
  return `${source} (${more.join(', ')})`
}

/** A figure by what it says; its base and inputs too, since their keys count positions. */
function figure({ value, min, max, unit, measure, of, approximation, base, derivedFrom }: Quantity, model: Model): Fact {
  const named = (key: string): string => {
    const other = model.claims.find((one) => key.startsWith(`${one.key}#`))?.quantities.find((one) => one.key === key)
    return other === undefined ? key : quantityText(other)
  }
  const said = { value, min, max, unit, measure, of, approximation, base: base === null ? null : named(base), derivedFrom: derivedFrom.map(named) }
  const from = derivedFrom.length === 0 ? '' : `, from ${said.derivedFrom.join(' and ')}`
  const share = said.base === null ? '' : `, of ${said.base}`
  const text = `${measure}: ${quantityText({ value, min, max, unit, of, approximation })}${share}${from}`
  return { aspect: 'figure', path: 'quantities', key: `${measure} ${of}`, value: said, text }
}
