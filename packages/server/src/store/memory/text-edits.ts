import type { Edit } from '../../text/replacing.ts'
import type { ChangedColumns, Cut } from './columns/change.ts'
import type { Corpus } from './corpus.ts'

/**
 * Which documents of the text index a change replaces: those of what changed, and those that name an entity that did, since names are
 * searched wherever they stand. Articles come first, then claims, then entities.
 */
export function textEdits(former: Corpus, { columns, articles, entities }: ChangedColumns): Edit[] {
  const sizes = { article: former.articles.size, claim: former.claims.size }
  const claims = claimCuts(former.tables.article.claims, columns.tables.article.claims, articles)
  const words = entities.flatMap(({ from, to }) => (from === to ? [] : [former.words.id(former.entities.items[from]!.slug)]))
  const naming = (posted: Parameters<Corpus['postings']>[0]): number[] => words.flatMap((word) => [...former.postings(posted).of(word)])
  const namingClaims = [...naming('claimsByEntity'), ...naming('linksBySource').map((link) => former.claimOfLink[link]!)]
  const namingArticles = [...naming('articlesByAuthor'), ...naming('articlesByPublisher')]
  return [
    ...joined(articles, namingArticles, 0),
    ...joined(claims, namingClaims, sizes.article),
    ...joined(entities, [], sizes.article + sizes.claim),
  ]
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

/** Cuts and single rows that are read anew, ascending and apart, as documents from a number on. */
function joined(cuts: readonly Cut[], rows: readonly number[], start: number): Edit[] {
  const every = [...cuts, ...[...new Set(rows)].map((row) => ({ from: row, to: row + 1, put: 1 }))].toSorted((a, b) => a.from - b.from || a.to - b.to)
  const edits: { from: number; to: number; documents: number }[] = []
  let end = -1
  for (const { from, to, put } of every) {
    const last = edits.at(-1)
    // A row within a cut is replaced already.
    if (last !== undefined && from < end) continue
    if (last !== undefined && from === end) {
      last.to = start + to
      last.documents += put
    } else edits.push({ from: start + from, to: start + to, documents: put })
    end = to
  }
  return edits
}
