import { eachShared, intersection, seek, union, type Ascending } from './lists.ts'
import { weightOf, type Codes } from './tables.ts'

/** The documents of a term, and what it counts for in them. */
export interface Posted {
  readonly documents: Ascending
  readonly codes: Codes
  /** How rare the term is, times what it is worth to the query. */
  readonly scale: number
}

/** Terms of which a document has to have one: a word, or all that begin so. */
export type AnyOf = readonly Posted[]

// The usual constants of BM25: how soon repetition stops to count, and how much a long document is held back.
const K1 = 1.2
const B = 0.75

/** How much each document is held back for its length. */
export function normsOf(lengths: Uint32Array): Float64Array {
  let sum = 0
  for (let document = 0; document < lengths.length; document++) sum += lengths[document]! / 2
  const mean = sum / Math.max(1, lengths.length)
  const norms = new Float64Array(lengths.length)
  for (let document = 0; document < norms.length; document++) norms[document] = K1 * (1 - B + (B * (lengths[document]! / 2)) / mean)
  return norms
}

/** How much a term counts that so many documents have. */
export const rarityOf = (size: number, documents: number): number => Math.log(1 + (size - documents + 0.5) / (documents + 0.5))

/** The documents, of so many, that have one of each. */
export function documentsWith(groups: readonly AnyOf[], size: number): Ascending {
  const [rarest, ...others] = groups.toSorted((a, b) => countOf(a) - countOf(b))
  if (rarest === undefined || countOf(rarest) === 0) return new Uint32Array()
  return others.reduce((found, group) => among(found, group, size), union(rarest.map(({ documents }) => documents), size))
}

function among(found: Ascending, group: AnyOf, size: number): Ascending {
  if (!isFew(found, group)) return intersection(found, union(group.map(({ documents }) => documents), size))
  return found.filter((document) => group.some(({ documents }) => documents[seek(documents, 0, document)] === document))
}

/**
 * The scores of documents.
 * @param clauses - of each clause its groups; a clause's score is summed up before it joins those of others
 */
export function scoresOf(clauses: readonly (readonly AnyOf[])[], documents: Ascending, norms: Float64Array): Float64Array {
  const [first = new Float64Array(documents.length), ...others] = clauses.map((groups) => {
    const scores = new Float64Array(documents.length)
    for (const group of groups) addScores(group, documents, norms, scores)
    return scores
  })
  for (const other of others) for (let at = 0; at < first.length; at++) first[at]! += other[at]!
  return first
}

/** Adds to the score of each document the best that a group gives it. */
function addScores(group: AnyOf, documents: Ascending, norms: Float64Array, scores: Float64Array): void {
  if (group.length === 1 && group[0]!.documents === documents) addAll(group[0]!, norms, scores)
  else if (isFew(documents, group)) addFew(group, documents, norms, scores)
  else addMany(group, documents, norms, scores)
}

const countOf = (group: AnyOf): number => group.reduce((sum, { documents }) => sum + documents.length, 0)

/** Whether looking each document up takes less than going through all postings. */
const isFew = (found: Ascending, group: AnyOf): boolean => group.length === 1 || found.length * group.length < countOf(group)

function scoreOf(scale: number, code: number, norm: number): number {
  const weight = weightOf(code)
  return (scale * weight * (K1 + 1)) / (weight + norm)
}

function addAll({ documents, codes, scale }: Posted, norms: Float64Array, scores: Float64Array): void {
  for (let at = 0; at < documents.length; at++) scores[at]! += scoreOf(scale, codes[at]!, norms[documents[at]!]!)
}

function addFew(group: AnyOf, documents: Ascending, norms: Float64Array, scores: Float64Array): void {
  const best = new Float64Array(documents.length)
  for (const { documents: posted, codes, scale } of group) {
    eachShared(posted, documents, (from, at) => {
      best[at] = Math.max(best[at]!, scoreOf(scale, codes[from]!, norms[documents[at]!]!))
    })
  }
  for (let at = 0; at < best.length; at++) scores[at]! += best[at]!
}

function addMany(group: AnyOf, documents: Ascending, norms: Float64Array, scores: Float64Array): void {
  const best = new Float64Array(norms.length)
  for (const { documents: posted, codes, scale } of group) {
    for (let at = 0; at < posted.length; at++) {
      const document = posted[at]!
      const score = scoreOf(scale, codes[at]!, norms[document]!)
      if (score > best[document]!) best[document] = score
    }
  }
  for (let at = 0; at < documents.length; at++) scores[at]! += best[documents[at]!]!
}
