import { boundsOf } from '@whosaid/schema'
import type { Words } from './columns/words.ts'
import type { Corpus } from './corpus.ts'

/** Ordinals in one order, and where each ordinal stands in it. */
export interface Ranking {
  readonly ordinals: Uint32Array
  readonly ranks: Uint32Array
}

/** The orders of articles, claims and entities, each made when first asked for; nothing for the order in which they stand. */
export interface Rankings {
  article(order: 'NEWEST' | 'OLDEST' | 'TITLE'): Ranking
  claim(order: 'ARTICLE_POSITION' | 'NEWEST' | 'OLDEST'): Ranking | undefined
  entity(order: 'NAME' | 'MOST_CLAIMS'): Ranking
}

export function rankingsOf(corpus: Corpus): Rankings {
  const { words, tables: { article, claim }, entities } = corpus
  return {
    article: remembering({
      NEWEST: () => byDate(article.published, words, 'latest'),
      OLDEST: () => byDate(article.published, words, 'earliest'),
      TITLE: () => byName(Array.from({ length: article.size }, (_, ordinal) => article.title.at(ordinal))),
    }),
    claim: remembering({
      ARTICLE_POSITION: () => undefined,
      NEWEST: () => byDate(claim.when, words, 'latest'),
      OLDEST: () => byDate(claim.when, words, 'earliest'),
    }),
    entity: remembering({
      NAME: () => byName(entities.items.map(({ name }) => name)),
      MOST_CLAIMS: () => {
        const counts = entities.items.map(({ slug }) => corpus.postings('claimsByEntity').of(words.id(slug)).length)
        return rank(counts.length, (a, b) => counts[b]! - counts[a]!)
      },
    }),
  }
}

// One collation for all languages: the order must be the same on every machine.
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

const byName = (names: readonly string[]): Ranking => rank(names.length, (a, b) => collator.compare(names[a]!, names[b]!))

function remembering<Order extends string, Made extends Ranking | undefined>(orders: Readonly<Record<Order, () => Made>>): (order: Order) => Made {
  const made = new Map<Order, Made>()
  return (order) => {
    if (!made.has(order)) made.set(order, orders[order]())
    return made.get(order)!
  }
}

/** What compares equal stays in canonical order, so that every order is total. */
function rank(size: number, compare: (a: number, b: number) => number): Ranking {
  return ranked(Uint32Array.from({ length: size }, (_, ordinal) => ordinal).toSorted((a, b) => compare(a, b) || a - b), size)
}

function ranked(ordinals: Uint32Array, size: number): Ranking {
  const ranks = new Uint32Array(size)
  for (let at = 0; at < ordinals.length; at++) ranks[ordinals[at]!] = at
  return { ordinals, ranks }
}

/** Undated last, whichever way; a date that is open at the end that counts is as far out as dates go. */
function byDate(dates: Uint32Array, words: Words, end: 'earliest' | 'latest'): Ranking {
  const sign = end === 'latest' ? -1 : 1
  const places = placesOf(dates, words, (edtf) => [sign * dayNumber(boundsOf(edtf)[end], end)])
  const rows = Uint32Array.from({ length: dates.length }, (_, ordinal) => ordinal)
  return ranked(sortedByPlace(rows, (ordinal) => places[dates[ordinal]!]!), dates.length)
}

/**
 * Where each of a column's dates stands among them, by word: dates that compare equal share a place, null has the last.
 * There are few dates for many rows, so that these are compared and the rows only counted.
 * @param keysOf - what a date is compared by, the first number that differs counting
 */
export function placesOf(dates: Uint32Array, words: Words, keysOf: (edtf: string) => readonly number[]): Uint32Array {
  const distinct = new Uint8Array(words.size)
  for (let at = 0; at < dates.length; at++) distinct[dates[at]!] = 1
  const found: { id: number; keys: readonly number[] }[] = []
  for (let id = 1; id < distinct.length; id++) if (distinct[id] === 1) found.push({ id, keys: keysOf(words.at(id)) })
  found.sort((a, b) => compareKeys(a.keys, b.keys))
  const places = new Uint32Array(words.size)
  let place = 0
  found.forEach(({ id, keys }, at) => {
    if (at > 0 && compareKeys(found[at - 1]!.keys, keys) !== 0) place++
    places[id] = place
  })
  places[0] = place + 1
  return places
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index])
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1
}

/** Rows by their places; those of one place stay as they came. One pass counts, one puts. */
export function sortedByPlace(rows: Uint32Array, placeOf: (row: number) => number): Uint32Array {
  let most = 0
  for (let at = 0; at < rows.length; at++) most = Math.max(most, placeOf(rows[at]!))
  const starts = new Uint32Array(most + 2)
  for (let at = 0; at < rows.length; at++) starts[placeOf(rows[at]!) + 1]!++
  for (let place = 0; place < most; place++) starts[place + 1]! += starts[place]!
  const sorted = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) sorted[starts[placeOf(rows[at]!)]!++] = rows[at]!
  return sorted
}

/** A number that grows with the day; null, an open end, is infinite. */
export function dayNumber(day: string | null, end: 'earliest' | 'latest'): number {
  if (day === null) return end === 'latest' ? Infinity : -Infinity
  return Date.parse(/^\d{4}-/.test(day) ? day : `${day}T00:00:00Z`)
}
