import { fieldsOf as ownFields, kindNamed, type ArticleSource, type Entity, type NodeType } from '@whosaid/schema'
import type { Best } from '../../text/best.ts'
import { highlight } from '../../text/highlight.ts'
import { seek } from '../../text/lists.ts'
import type { Field, FieldsOf } from '../../text/tables.ts'
import type { Found, TextIndex } from '../../text/text-index.ts'
import { NAME_BREAK, tokensOf } from '../../text/tokens.ts'
import type { Corpus } from './corpus.ts'
import { bestWithin } from './hits.ts'
import { Ordinals } from './sets/ordinals.ts'

/** Articles, claims and entities as texts in one index, so that their scores compare. */
export interface Documents {
  readonly index: TextIndex
  /** Items of one type that match a query. */
  matching(type: NodeType, query: string): Ordinals
  /** Adds to items of one type, by ordinal, how well they match a query. */
  addScores(type: NodeType, query: string, totals: Float64Array): void
  /** Everything that matches, best first, then by type and key; what is called by the whole query comes before all else. */
  search(query: string, types: readonly NodeType[]): Hits
}

/** What was found, in its order. */
export interface Hits {
  readonly length: number
  at(rank: number): Hit
  /** The rank of an item; nothing for one that was not found. */
  rankOf(type: NodeType, key: string): number | undefined
}

export interface Hit {
  readonly type: NodeType
  readonly key: string
  readonly score: number
  highlight(): string
}

/** A name as the words it is made of, in their order. */
const nameKey = (name: string): string => tokensOf(name).map(({ term }) => term).join(' ')

/** What is searched, in the order of its documents. */
export const TYPES: readonly NodeType[] = ['article', 'claim', 'entity']

/** @param indexOf - makes the index, anew unless there is one to read or to change */
export function documentsOf(corpus: Corpus, indexOf: (size: number, fieldsOf: FieldsOf) => TextIndex): Documents {
  const { articles, claims, entities } = corpus
  const sizes = { article: articles.size, claim: claims.size, entity: entities.size }
  const starts = { article: 0, claim: sizes.article, entity: sizes.article + sizes.claim }
  const typeOf = (document: number): NodeType => (document < starts.claim ? 'article' : document < starts.entity ? 'claim' : 'entity')
  const fieldsOf: FieldsOf = (document) => {
    const type = typeOf(document)
    return FIELDS[type](corpus, document - starts[type])
  }
  const index = indexOf(sizes.article + sizes.claim + sizes.entity, fieldsOf)

  // A page and its count are asked for one after the other.
  let last: { readonly query: string; readonly found: Found } | undefined
  const searched = (query: string): Found => {
    if (last?.query !== query) last = { query, found: index.search(query) }
    return last.found
  }

  let byName: ReadonlyMap<string, readonly number[]> | undefined
  /** Documents of the entities that are called so. */
  const called = (name: string): readonly number[] => (byName ??= documentsByName(entities.items, starts.entity)).get(nameKey(name)) ?? []

  /** Where the documents of a type lie among those found. */
  const within = ({ documents }: Found, type: NodeType): readonly [from: number, to: number] =>
    [seek(documents, 0, starts[type]), seek(documents, 0, starts[type] + sizes[type])]

  const documentOf = (type: NodeType, key: string): number | undefined => {
    const ordinal = { article: articles, claim: claims, entity: entities }[type].ordinal(key)
    return ordinal === undefined ? undefined : starts[type] + ordinal
  }
  const keyOf: Readonly<Record<NodeType, (ordinal: number) => string>> = {
    article: (ordinal) => articles.item(ordinal).slug,
    claim: (ordinal) => claims.item(ordinal).key,
    entity: (ordinal) => entities.items[ordinal]!.slug,
  }

  return {
    index,
    matching(type, query) {
      const found = searched(query)
      return Ordinals.ascending(sizes[type], found.documents.subarray(...within(found, type)).map((document) => document - starts[type]))
    },
    addScores(type, query, totals) {
      const found = searched(query)
      const [from, to] = within(found, type)
      for (let at = from; at < to; at++) totals[found.documents[at]! - starts[type]]! += found.scores[at]!
    },
    search(query, types) {
      const found = searched(query)
      const ranges = TYPES.filter((type) => types.includes(type)).map((type) => within(found, type))
      let best: Best | undefined
      const ranked = (): Best => (best ??= bestWithin(found, ranges, called(query)))
      return {
        length: ranges.reduce((sum, [from, to]) => sum + to - from, 0),
        at(rank) {
          const { document, score } = ranked().at(rank)
          const type = typeOf(document)
          return { type, key: keyOf[type](document - starts[type]), score, highlight: () => highlight(fieldsOf(document).map(({ text }) => text), found) }
        },
        rankOf(type, key) {
          const document = documentOf(type, key)
          return document === undefined ? undefined : ranked().rankOf(document)
        },
      }
    },
  }
}

function documentsByName(entities: readonly Entity[], start: number): ReadonlyMap<string, readonly number[]> {
  const named = entities.flatMap(({ name, aliases }, ordinal) => [name, ...aliases].map((called) => ({ key: nameKey(called), document: start + ordinal })))
  return new Map([...Map.groupBy(named, ({ key }) => key)].map(([key, group]) => [key, group.map(({ document }) => document)]))
}

/** What is searched of an item, the text that people would rather read first. */
const FIELDS: Readonly<Record<NodeType, (corpus: Corpus, ordinal: number) => readonly Field[]>> = {
  article: (corpus, ordinal) => {
    const { title, summary, authors, publisher } = corpus.articles.item(ordinal)
    const named = publisher === null ? authors : [...authors, publisher]
    return [words(title, 3), words(summary, 1), ...named.flatMap((slug) => names(corpus.entities.find(slug), 1))]
  },
  claim: (corpus, ordinal) => {
    const { text, quote, about, attribution } = corpus.claims.item(ordinal)
    const subjects = about.map((slug) => corpus.entities.find(slug))
    const speaking = [...new Set(attribution.map(({ source }) => source))].map((slug) => corpus.source(slug))
    return [words(text, 2), ...(quote === null ? [] : [words(quote, 1)]), ...[...new Set([...subjects, ...speaking])].flatMap((named) => names(named, 0.5))]
  },
  entity: (corpus, ordinal) => {
    const entity = corpus.entities.items[ordinal]!
    const codes = ownFields(kindNamed(entity.kind)).flatMap(([name, field]) => (entity.fields[name] === undefined ? [] : (field.searched?.(entity.fields[name]) ?? [])))
    return [...names(entity, 4), ...(entity.description === null ? [] : [words(entity.description, 1)]), ...codes.map((code) => words(code, 4))]
  },
}

const words = (text: string, weight: number): Field => ({ text, weight, names: false })

/** A name and its aliases read as one passage: "ISIS · ISIL". */
function names(named: Entity | ArticleSource | null, weight: number): Field[] {
  return named === null ? [] : [{ text: passageOf(named), weight, names: true }]
}

/** Read again for everything that somebody says or is the subject of. */
const passages = new WeakMap<Entity | ArticleSource, string>()

function passageOf(named: Entity | ArticleSource): string {
  const known = passages.get(named)
  if (known !== undefined) return known
  const passage = [named.name, ...(named.type === 'entity' ? named.aliases : [])].join(NAME_BREAK)
  passages.set(named, passage)
  return passage
}
