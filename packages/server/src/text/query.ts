import { tokensOf } from './tokens.ts'

/** A part of a query, all of which must match: a word, the beginning of a word, or words in a row. */
export type Clause =
  | { readonly kind: 'word' | 'prefix'; readonly term: string }
  | { readonly kind: 'phrase'; readonly terms: readonly string[] }

/** `attack* "finance minister" Brussels`: three clauses. What holds no word gives none. */
export function parseQuery(query: string): Clause[] {
  return [...query.matchAll(/"([^"]*)"|[^\s"]+/g)].flatMap(({ 0: part, 1: quoted }): Clause[] => {
    const terms = tokensOf(quoted ?? part).map(({ term }) => term)
    const [only] = terms
    if (only === undefined) return []
    if (quoted === undefined && part.endsWith('*')) {
      return terms.map((term, index) => ({ kind: index === terms.length - 1 ? 'prefix' : 'word', term }))
    }
    // "al-Qaduli" is two words in a row, quotation marks or not.
    return terms.length === 1 ? [{ kind: 'word', term: only }] : [{ kind: 'phrase', terms }]
  })
}
