import type { Edit } from '../../text/replacing.ts'
import type { Cut, Cuts } from './columns/change.ts'
import type { Columns } from './columns/columns.ts'
import type { Corpus } from './corpus.ts'

/**
 * Which documents of the text index a change replaces: those of what changed, and those that name an entity that did, since names are
 * searched wherever they stand. Articles come first, then claims, then entities.
 */
export function textEdits(former: Corpus, columns: Columns, { articles, entities }: Cuts): Edit[] {
  const sizes = { article: former.articles.size, claim: former.claims.size }
  const claims = claimCuts(former.tables.article.claims, columns.tables.article.claims, articles)
  const words = entities.flatMap(({ from, to }) => (from === to ? [] : [former.words.id(former.entities.items[from]!.slug)]))
  const naming = (posted: Parameters<Corpus['postings']>[0]): number[] => words.flatMap((word) => [...former.postings(posted).of(word)])
  const namingClaims = [...naming('claimsByEntity'), ...naming('linksBySource').map((link) => former.claimOfLink[link]!)]
  const namingArticles = [...naming('articlesByAuthor'), ...naming('articlesByPublisher')]
  return joined([
    ...shifted(withRows(articles, namingArticles), 0),
    ...shifted(withRows(claims, namingClaims), sizes.article),
    ...shifted(entities, sizes.article + sizes.claim),
  ])
}

/** The cuts of claims that cuts of their articles are. */
function claimCuts(before: Uint32Array, after: Uint32Array, articles: readonly Cut[]): Cut[] {
  let moved = 0
  return articles.map(({ from, to, put }) => {
    const [start, end] = [after[from + moved]!, after[from + moved + put]!]
    moved += put - (to - from)
    return { from: before[from]!, to: before[to]!, put: end - start }
  })
}

/** Cuts, and rows outside of them that are only read anew. */
function withRows(cuts: readonly Cut[], rows: readonly number[]): Cut[] {
  const outside = [...new Set(rows)].filter((row) => !cuts.some(({ from, to }) => from <= row && row < to))
  return [...cuts, ...outside.map((row) => ({ from: row, to: row + 1, put: 1 }))].toSorted((a, b) => a.from - b.from || a.to - b.to)
}

const shifted = (cuts: readonly Cut[], start: number): Cut[] => cuts.map(({ from, to, put }) => ({ from: from + start, to: to + start, put }))

/** Cuts that touch are one edit. */
function joined(cuts: readonly Cut[]): Edit[] {
  const edits: { from: number; to: number; documents: number }[] = []
  for (const { from, to, put } of cuts) {
    const last = edits.at(-1)
    if (last?.to === from) {
      last.to = to
      last.documents += put
    } else edits.push({ from, to, documents: put })
  }
  return edits
}
