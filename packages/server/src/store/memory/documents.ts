import { fieldsOf as ownFields, kindNamed, type ArticleSource, type Entity, type NodeType } from '@whosaid/schema'
import { highlight } from '../../text/highlight.ts'
import { TextIndex, type Field, type Found } from '../../text/text-index.ts'
import { NAME_BREAK, tokensOf } from '../../text/tokens.ts'
import type { Corpus } from './corpus.ts'
import { Ordinals } from './sets/ordinals.ts'

/** Articles, claims and entities as texts in one index, so that their scores compare. */
export interface Documents {
  /** Items of one type that match a query. */
  matching(type: NodeType, query: string): Ordinals
  /** Scores of the items of one type that match a query, by ordinal. */
  scores(type: NodeType, query: string): ReadonlyMap<number, number>
  /** Everything that matches, best first, then by type and key; what is called by the whole query comes before all else. */
  search(query: string, types: readonly NodeType[]): { readonly hits: readonly Hit[]; readonly found: Found }
  highlight(hit: Hit, found: Found): string
}

export interface Hit {
  readonly type: NodeType
  readonly key: string
  readonly document: number
  readonly score: number
}

/** What a query that is a whole name or alias adds to the score of what is called so: more than any text can gather. */
const WHOLE_NAME = 100

/** A name as the words it is made of, in their order. */
const nameKey = (name: string): string => tokensOf(name).map(({ term }) => term).join(' ')

const TYPES: readonly NodeType[] = ['article', 'claim', 'entity']

export function documentsOf(corpus: Corpus): Documents {
  const { articles, claims, entities } = corpus
  const sizes = { article: articles.size, claim: claims.size, entity: entities.size }
  const starts = { article: 0, claim: sizes.article, entity: sizes.article + sizes.claim }
  const typeOf = (document: number): NodeType => TYPES.findLast((type) => starts[type] <= document && sizes[type] > 0) ?? 'article'
  const fieldsOf = (document: number): readonly Field[] => {
    const type = typeOf(document)
    return FIELDS[type](corpus, document - starts[type])
  }
  const index = new TextIndex(sizes.article + sizes.claim + sizes.entity, fieldsOf)

  const byName = Map.groupBy(
    entities.items.flatMap(({ name, aliases }, ordinal) => [name, ...aliases].map((called) => ({ key: nameKey(called), ordinal }))),
    ({ key }) => key,
  )

  const ofType = (found: Found, type: NodeType): Map<number, number> =>
    new Map([...found.scores].filter(([document]) => typeOf(document) === type).map(([document, score]) => [document - starts[type], score]))
  const keyOf = (type: NodeType, ordinal: number): string => {
    switch (type) {
      case 'article': return articles.item(ordinal).slug
      case 'claim': return claims.item(ordinal).key
      case 'entity': return entities.items[ordinal]!.slug
    }
  }

  return {
    matching: (type, query) => Ordinals.of(sizes[type], Uint32Array.from(ofType(index.search(query), type).keys())),
    scores: (type, query) => ofType(index.search(query), type),
    search(query, types) {
      const found = index.search(query)
      const called = new Set(byName.get(nameKey(query))?.map(({ ordinal }) => ordinal))
      const hits = [...found.scores].flatMap(([document, score]): Hit[] => {
        const type = typeOf(document)
        const bonus = type === 'entity' && called.has(document - starts.entity) ? WHOLE_NAME : 0
        return types.includes(type) ? [{ type, key: keyOf(type, document - starts[type]), document, score: score + bonus }] : []
      })
      return { hits: hits.toSorted((a, b) => b.score - a.score || a.document - b.document), found }
    },
    highlight: ({ document }, found) => highlight(fieldsOf(document).map(({ text }) => text), found),
  }
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
  if (named === null) return []
  const aliases = named.type === 'entity' ? named.aliases : []
  return [{ text: [named.name, ...aliases].join(NAME_BREAK), weight, names: true }]
}
